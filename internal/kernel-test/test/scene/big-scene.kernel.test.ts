import { expect, test } from 'vitest';
import { sameTwice } from '../../src/oracle/same-twice.ts';
import { withoutTicks } from '../../src/oracle/without-ticks.ts';
import { bigScene, type SceneSummary } from '../../src/scene/big-scene.ts';
import { useNamespace } from '../../src/vitest/use-namespace.ts';

let summary: SceneSummary;
const ns = useNamespace({
  setup: async (namespace) => {
    summary = await bigScene(namespace);
  },
});

test('it is as large as was promised', () => {
  expect(summary.links).toBeGreaterThanOrEqual(12);
  expect(summary.addresses).toBeGreaterThanOrEqual(20);
  expect(summary.routes).toBeGreaterThanOrEqual(40);
  expect(summary.neighbours).toBeGreaterThanOrEqual(10);
  expect(summary.rules).toBeGreaterThanOrEqual(10);
});

test('what was left out has a reason', () => {
  for (const line of summary.leftOut) expect(line).toMatch(/: .* \(.*\)$/);
});

const lists = [
  'link show',
  'address show',
  '-4 route show table all',
  '-6 route show table all',
  'neighbour show nud all',
  '-4 rule show',
];
test.each(lists)('two readings of `ip %s` agree', async (list) => {
  const read = () => ns().ipJson(list);
  const { oracle, ours } = await sameTwice(read, read, { normalise: withoutTicks });
  expect(withoutTicks(ours)).toEqual(withoutTicks(oracle));
});

test('the other end of a link is in another namespace', async () => {
  expect(await ns().ipJson('link show dev away')).toMatchObject([{ link_netnsid: 0 }]);
  expect(await summary.other.ipJson('link show dev home')).toHaveLength(1);
});
