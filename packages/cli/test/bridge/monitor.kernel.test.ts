import { type Namespace, until, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { watchByBridge, watchByUs, type Watcher } from '../monitor/watchers.ts';
import { NEWER_OF_PORTS, NEWER_OF_VLANS, textAsOfOld } from '../support/newer.ts';
import { LINKS, NEEDS } from './scene.ts';

const ns = useNamespace({
  needs: NEEDS,
  setup: async (space) => {
    await space.ipBatch(LINKS);
    await space.bridge('vlan add dev v0 vid 10');
    await until(async () => (await space.bridge('link show')).match(/forwarding/g)?.length === 2, {
      what: 'ports that forward',
    });
  },
});

const CHANGES = [
  'fdb add 02:00:5e:00:53:81 dev v0 master static vlan 10',
  'fdb del 02:00:5e:00:53:81 dev v0 master vlan 10',
  'fdb add 02:00:5e:00:53:82 dev x1 dst 192.0.2.9',
  'fdb del 02:00:5e:00:53:82 dev x1 dst 192.0.2.9',
  'mdb add dev br0 port v0 grp 239.9.9.9 permanent vid 10',
  'mdb del dev br0 port v0 grp 239.9.9.9 permanent vid 10',
  'vlan add dev v0 vid 100 untagged',
  'vlan set dev v0 vid 100 state blocking',
  'vlan del dev v0 vid 100',
  'link set dev v0 cost 33',
  'link set dev v0 mcast_router 2',
  'link set dev v0 mcast_router 1',
  'vni add dev x0 vni 300-301 remote 192.0.2.7',
  'vni add dev x0 vni 302',
  'vni delete dev x0 vni 300',
];

const FIRST = '02:00:5e:00:53:f1';
const LAST = '02:00:5e:00:53:f2';

/** What watchers print of changes, between marks. */
async function told(space: Namespace, watchers: readonly Watcher[]): Promise<string[]> {
  const has = (word: string) => (): boolean => watchers.every((watcher) => watcher.output().includes(word));
  const mark = async (mac: string): Promise<void> => {
    await space.bridge(`fdb replace ${mac} dev d0 master static vlan 1`);
    await space.bridge(`fdb del ${mac} dev d0 master vlan 1`);
  };
  while (!has('Deleted ' + FIRST)()) await mark(FIRST);
  for (const change of CHANGES) await space.bridge(change);
  await mark(LAST);
  await until(has(LAST), { what: 'the last mark' });
  return watchers.map((watcher) => {
    const lines = watcher.output().split('\n');
    const from = lines.findLastIndex((line) => line.includes(FIRST));
    const to = lines.findIndex((line) => line.includes(LAST));
    return lines
      .slice(from + 1, to)
      .filter((line) => !isUntold(line))
      .join('\n');
  });
}

// What a VXLAN tells of an address without a word of where it leads, we do not tell; nor the state of a VLAN that went, which
// the kernel does not tell.
function isUntold(line: string): boolean {
  return line.endsWith(' dev x1 self permanent') || line === `${' '.repeat(20)}state disabled `;
}

// The columns of identifiers are ragged, and followed by empty lines.
function evenly(text: string): string {
  return text.replaceAll(/ +/g, ' ').replaceAll(/\n+/g, '\n').trim();
}

test.each([
  { options: '', words: 'monitor fdb' },
  { options: '', words: 'monitor fdb mdb' },
  { options: '-statistics', words: 'monitor fdb mdb' },
  { options: '', words: 'monitor fdb vlan', newer: NEWER_OF_VLANS },
  { options: '', words: 'monitor fdb link' },
  { options: '-details', words: 'monitor fdb link', newer: NEWER_OF_PORTS },
  { options: '', words: 'monitor fdb vni' },
])('$options $words prints what bridge does', async ({ options, words, newer }) => {
  await using theirs = watchByBridge(ns(), `${options} ${words}`.trim());
  await using ours = watchByUs(ns(), `${options} bridge ${words}`.trim());
  const [expected = '', found = ''] = await told(ns(), [theirs, ours]);
  expect(evenly(textAsOfOld(found, newer ?? []))).toBe(evenly(expected));
  expect(found).toContain('02:00:5e:00:53:81');
});

test('all, with labels, and ports as bridge prints them', async () => {
  await using ours = watchByUs(ns(), '-details bridge monitor all');
  await told(ns(), [ours]);
  await ns().bridge('link set dev v0 cost 44');
  await until(() => ours.output().includes('cost 44'), { what: 'the change' });
  const lines = textAsOfOld(ours.output(), NEWER_OF_PORTS).split('\n');
  const at = lines.findIndex((line) => line.includes('cost 44'));
  const [head, details] = (await ns().bridge('-details link show dev v0')).split('\n');
  expect(lines.slice(at, at + 2)).toEqual([`[LINK]${head ?? ''}`, details]);
  expect(ours.output()).toMatch(/^\[MDB\]Deleted dev br0 port v0 grp 239\.9\.9\.9 permanent/m);
  expect(ours.output()).toMatch(/^\[VLAN\]v0 {16}100 Egress Untagged$/m);
});

test('JSON is an object a line', async () => {
  await using ours = watchByUs(ns(), '-json -timestamp bridge monitor fdb mdb vlan link');
  while (!ours.output().includes(FIRST)) {
    await ns().bridge(`fdb replace ${FIRST} dev d0 master static vlan 1`);
    await ns().bridge(`fdb del ${FIRST} dev d0 master vlan 1`);
  }
  await until(() => ours.output().includes('"deleted":true'), { what: 'the change' });
  const events = ours
    .output()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(events).toContainEqual(
    expect.objectContaining({
      label: 'NEIGH',
      mac: FIRST,
      ifname: 'd0',
      vlan: 1,
      master: 'br0',
      state: 'static',
    }),
  );
});
