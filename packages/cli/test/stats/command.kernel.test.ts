import { kernelSince, kernelTest, linkKind, sameTwice, useNamespace } from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({
  setup: async (own) => {
    await own.ipBatch([
      'link add br0 type bridge mcast_stats_enabled 1',
      'link add p0 type veth peer name q0',
      'link set p0 master br0',
      'link set br0 up',
      'link set p0 up',
      'link set q0 up',
    ]);
  },
});

const lines = [
  'stats show',
  'stats show dev p0',
  'stats show dev br0 group xstats subgroup bridge',
  'stats show dev p0 group link group xstats_slave subgroup bridge suite stp',
  'stats show group xstats_slave subgroup bridge suite stp suite mcast',
];
const ofHardware = 'stats show group offload subgroup hw_stats_info subgroup l3_stats';

/**
 * What ip says of each link for itself. Of all at once it shows a link twice whose counters have no room in one message, and says
 * each time that the others are not there.
 */
async function eachAlone(line: string): Promise<string[]> {
  if (line.includes(' dev ')) return [await ns().ip(line)];
  const links = await ns().ipJson<{ ifname: string }[]>('link show');
  const said: string[] = [];
  for (const { ifname } of links)
    said.push(await ns().ip(line.replace('stats show', `stats show dev ${ifname}`)));
  return said;
}

const trimmed = (text: string): string[] => text.split('\n').map((row) => row.trimEnd());

async function expectSameJson(line: string): Promise<void> {
  const { oracle, ours } = await sameTwice(
    () => eachAlone(line),
    () => nlip(ns(), line),
  );
  expect(JSON.parse(ours)).toEqual(oracle.flatMap((said) => JSON.parse(said) as unknown));
}

async function expectSameText(line: string): Promise<void> {
  const { oracle, ours } = await sameTwice(
    () => eachAlone(line),
    () => nlip(ns(), line),
  );
  const end = line.includes(' dev ') ? '' : '\n';
  expect(trimmed(ours)).toEqual(trimmed(oracle.map((said) => `${said}${end}`).join('')));
}

describe('what ip shows', () => {
  test.each(lines.flatMap((line) => [`-json ${line}`, `-json -statistics ${line}`]))('%s', expectSameJson);
  test.each(lines.flatMap((line) => [line, `-statistics ${line}`]))('%s', expectSameText);

  kernelTest('of what hardware counts', { needs: [kernelSince('5.18')] }, async () => {
    for (const options of ['', '-statistics ']) {
      await expectSameJson(`-json ${options}${ofHardware}`);
      await expectSameText(`${options}${ofHardware}`);
    }
  });

  kernelTest('of a bond', { needs: [linkKind('bond')] }, async () => {
    await ns().ip('link add bond0 type bond mode 802.3ad');
    const line = '-json stats show dev bond0 group xstats';
    expect(JSON.parse(await nlip(ns(), line))).toEqual(JSON.parse(await ns().ip(line)));
  });
});

kernelTest('what hardware shall count is said', { needs: [kernelSince('5.18')] }, async () => {
  await nlip(ns(), 'stats set dev p0 l3_stats on');
  expect(await ns().ip('stats show dev p0 group offload subgroup l3_stats')).toContain(
    'l3_stats on used off',
  );
  await nlip(ns(), 'stats set dev p0 l3_stats off');
});

test.each([
  ['stats show group nothing', /there is no group "nothing"/],
  ['stats show subgroup bridge', /group is missing/],
  ['stats show group link subgroup x', /there is no subgroup "x"/],
  ['stats show group xstats suite stp', /subgroup is missing/],
  ['stats set dev p0', /l3_stats is missing/],
  ['stats set l3_stats on', /dev is missing/],
])('%s is refused', async (line, message) => {
  const { status, errors } = await outcomeOf(['-netns', ns().path, ...line.split(' ')]);
  expect(status).toBe(255);
  expect(errors).toMatch(message);
});
