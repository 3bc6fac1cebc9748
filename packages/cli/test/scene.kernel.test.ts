import {
  bigScene,
  parseJson,
  type SceneSummary,
  sameTwice,
  useNamespace,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { asOfOld } from './support/newer.ts';
import { nlip } from './support/nlip.ts';

let scene: SceneSummary;
const ns = useNamespace({
  async setup(namespace) {
    scene = await bigScene(namespace);
  },
});

test('the scene is large enough to mean something', () => {
  expect(scene.links).toBeGreaterThanOrEqual(12);
  expect(scene.addresses).toBeGreaterThanOrEqual(20);
  expect(scene.routes).toBeGreaterThanOrEqual(40);
  expect(scene.neighbours).toBeGreaterThanOrEqual(10);
});

test.each([
  'link show',
  'address show',
  '-4 route show table all',
  '-6 route show table all',
  'neighbour show',
  'rule show',
])('nlip -json -details %s has the keys and values of ip, in its order', async (line) => {
  const words = ['-json', '-details', ...line.split(' ')];
  const { oracle, ours } = await sameTwice(
    async () => asOfOld(parseJson(await ns().ip(...words))),
    async () => asOfOld(parseJson(await nlip(ns(), words.join(' ')))),
    { normalise: withoutTicks },
  );
  expect(withoutTicks(ours)).toEqual(withoutTicks(oracle));
  expect(keys(ours)).toEqual(keys(oracle));
});

/** The keys of an object and of all that is in it, in their order. */
function keys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keys);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value).map(([key, inner]) => [key, keys(inner)]);
}
