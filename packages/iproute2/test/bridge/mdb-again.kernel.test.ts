import { bridgeSnooping, kernelSince, kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { connect, type MdbRecord, type MdbSpec } from '../../src/index.ts';

const ns = useNamespace({
  needs: [bridgeSnooping],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge mcast_snooping 1 mcast_igmp_version 3',
      'link add v0 type veth peer name v1',
      'link add v2 type veth peer name v3',
      'link set v0 master br0 up',
      'link set v2 master br0 up',
      ...['br0', 'v1', 'v3'].map((link) => `link set ${link} up`),
    ]);
  },
});

/** Without what time and the order of making change. */
function timeless(entries: readonly MdbRecord[]): unknown {
  return entries
    .map(({ timer: _timer, sourceList = [], ...entry }) =>
      JSON.stringify([entry, sourceList.map(({ address }) => address).sort()]),
    )
    .sort();
}

const group: MdbSpec = { dev: 'br0', port: 'v0', grp: '239.1.1.1', state: 'permanent' };
const GROUPS: readonly MdbSpec[] = [
  { ...group, filterMode: 'exclude', sourceList: ['192.0.2.1', '192.0.2.2'] },
  { ...group, port: 'v2', filterMode: 'include', sourceList: ['192.0.2.1', '192.0.2.3'] },
  { ...group, src: '192.0.2.4' },
];

kernelTest(
  'groups with sources are made again of what was read',
  { needs: [bridgeSnooping, kernelSince('6.3')] },
  async () => {
    using handle = connect({ netns: ns().path });
    const mdb = handle.bridge().mdb();
    const mine = async (): Promise<MdbRecord[]> => mdb.get({ dev: 'br0', grp: group.grp }).toArray();
    await mdb.addAll(GROUPS);
    const before = await mine();
    // The groups, their sources, what is kept out of one is let through to the other, and the single source.
    expect(before.filter(({ src }) => src === undefined)).toHaveLength(2);
    expect(before.filter(({ blocked }) => blocked === true)).toHaveLength(2);
    expect(before.filter(({ addedByStarEx }) => addedByStarEx === true)).toHaveLength(1);
    await mdb.replaceAll(before);
    expect(timeless(await mine())).toEqual(timeless(before));
    for (const order of [before, before.toReversed()]) {
      await mdb.delAll(order);
      expect(await mine()).toEqual([]);
      await mdb.addAll(order);
      expect(timeless(await mine())).toEqual(timeless(before));
    }
    // Where a failure is told, it is by its place in what was given.
    await expect(mdb.addAll([{ ...group, src: '192.0.2.4' }])).rejects.toMatchObject({
      code: 'EEXIST',
      index: 0,
    });
    await expect(
      mdb.addAll([
        { ...group, src: '192.0.2.4' },
        { ...group, grp: '239.1.1.2' },
      ]),
    ).rejects.toMatchObject({ code: 'EEXIST', index: 0 });
    const blocked = before.find((entry) => entry.blocked === true)!;
    await expect(mdb.add(blocked)).rejects.toThrow(/^blocked: is what the kernel makes of another/);
    await expect(mdb.replaceAll([blocked])).rejects.toThrow(/^blocked: .*, at index 0$/);
    await mdb.del(blocked);
    expect(timeless(await mine())).toEqual(timeless(before.filter((entry) => entry !== blocked)));
  },
);

kernelTest('so are those of a VXLAN', { needs: [linkKind('vxlan'), kernelSince('6.8')] }, async () => {
  await ns().ipBatch(['link add vx type vxlan dstport 4789 local 192.0.2.1 external', 'link set vx up']);
  using handle = connect({ netns: ns().path });
  const mdb = handle.bridge().mdb();
  const remote: MdbSpec = { dev: 'vx', grp: '239.1.1.1', dst: '192.0.2.9', srcVni: 10, state: 'permanent' };
  await mdb.addAll([
    { ...remote, filterMode: 'include', sourceList: ['192.0.2.1'] },
    { ...remote, dst: '192.0.2.10', filterMode: 'exclude', sourceList: ['192.0.2.2'] },
  ]);
  const before = await mdb.get({ dev: 'vx' }).toArray();
  expect(before).toHaveLength(4);
  await mdb.delAll(before);
  expect(await mdb.get({ dev: 'vx' }).toArray()).toEqual([]);
  await mdb.addAll(before);
  expect(timeless(await mdb.get({ dev: 'vx' }).toArray())).toEqual(timeless(before));
});
