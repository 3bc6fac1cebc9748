import {
  kernelSince,
  kernelTest,
  namespace,
  type Namespace,
  useNamespace,
  withoutTicks,
} from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { nlip, outcomeOf } from '../support/nlip.ts';
import { BRIDGE_LINES, LINKS, makeScene, NEEDS } from './scene.ts';

const ns = useNamespace({
  needs: NEEDS,
  setup: (space) => space.ipBatch(LINKS).then(() => undefined),
});

const LISTS = ['link', 'vlan', 'vlan tunnelshow', 'vlan global', 'fdb', 'mdb', 'vni'];

/** All that bridge says of a namespace. */
async function all(space: Namespace): Promise<unknown> {
  const found: Record<string, unknown> = {};
  for (const list of LISTS) {
    const json = await space.ipJson(list.includes(' ') ? list : `${list} show`, { command: 'bridge' });
    found[list] = withoutTicks(json, ['timer']);
  }
  return found;
}

/** Run nlip in the namespace, and say how it went. */
async function run(words: string): Promise<string> {
  const { status, errors } = await outcomeOf([
    '-netns',
    ns().path,
    'bridge',
    ...words.split(' ').filter((word) => word !== ''),
  ]);
  return `${status} ${errors.trim()}`;
}

test('the lines of bridge do the same', async () => {
  await using other = await namespace();
  await makeScene(other);
  for (const line of BRIDGE_LINES) await nlip(ns(), `bridge ${line}`);
  expect(await all(ns())).toEqual(await all(other));
});

kernelTest('fdb flush', { needs: [kernelSince('6.0')] }, async () => {
  await nlip(ns(), 'bridge fdb add 02:00:5e:00:53:77 dev d0 master static vlan 1');
  await nlip(ns(), 'bridge fdb flush dev br0 brport d0 nopermanent static');
  const left = await ns().bridge('fdb show br br0 brport d0');
  expect(left).toContain('permanent');
  expect(left).not.toContain('static');
});

kernelTest('mdb replace, and flush', { needs: [kernelSince('6.8')] }, async () => {
  const line = 'dev br0 port v0 grp 239.5.5.5 permanent vid 10 source_list 192.0.2.1,192.0.2.2';
  await nlip(ns(), `bridge mdb replace ${line} filter_mode include proto 88`);
  await nlip(ns(), `bridge mdb replace ${line} filter_mode exclude proto 88`);
  expect(await nlip(ns(), '-details bridge mdb get dev br0 grp 239.5.5.5 vid 10')).toMatch(
    /^dev br0 port v0 grp 239\.5\.5\.5 permanent filter_mode exclude source_list \S+ proto 88 {2}vid 10\n$/,
  );
  await nlip(ns(), 'bridge mdb flush dev br0 port v0 permanent');
  expect(await ns().bridge('mdb show dev br0')).not.toContain('239.5.5.5');
});

test.each([
  ['', '255 nlip: bridge: an object is missing, try "nlip bridge help"'],
  ['foo', '255 nlip: bridge: object "foo" is unknown'],
  ['fdb foo', '255 nlip: bridge fdb: command "foo" is unknown'],
  ['link set', '255 nlip: bridge link set: dev is missing'],
  ['link set dev v0 bogus 1', '255 nlip: bridge link set: "bogus" is unknown'],
  ['link set dev v0 learning 7', '255 nlip: learning "7" is unknown'],
  [
    'link set dev v0 state foo',
    '255 nlip: state: "foo" is none of disabled, listening, learning, forwarding, blocking',
  ],
  ['link set dev v0 cost x', '255 nlip: cost: "x" is no number'],
  ['vlan add dev v0', '255 nlip: bridge vlan add: vid is missing'],
  ['vlan add dev v0 vid x', '255 nlip: vid: "x" is neither a number nor a range'],
  ['vlan add dev v0 vid 4097', '1 nlip: vid: 4097 is not a whole number from 1 to 4094'],
  ['vlan show foo', '255 nlip: bridge vlan show: "foo" is unknown'],
  ['vlan global foo', '255 nlip: bridge vlan global: command "foo" is unknown'],
  ['fdb add dev v0', '255 nlip: bridge fdb add: mac is missing'],
  ['fdb add x dev v0', '1 nlip: mac: "x" is no MAC address'],
  ['fdb flush', '255 nlip: bridge fdb flush: dev is missing'],
  ['mdb add dev br0 port v0', '255 nlip: bridge mdb add: grp is missing'],
  ['mst set dev v0 msti 5', '255 nlip: bridge mst set: state is missing'],
  ['vni add vni 5', '255 nlip: bridge vni add: dev is missing'],
  ['monitor foo', '255 nlip: bridge monitor: "foo" is unknown'],
])('bridge %s: %s', async (words, outcome) => {
  expect(await run(words)).toBe(outcome);
});
