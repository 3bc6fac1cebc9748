import {
  bridgeSnooping,
  bridgeVlans,
  kernelSince,
  kernelTest,
  linkKind,
  useNamespace,
} from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { connect, type MdbRecord, type MdbSpec } from '../../src/index.ts';

const ns = useNamespace({
  needs: [bridgeVlans, bridgeSnooping],
  setup: async (space) => {
    await space.ipBatch([
      'link add br0 type bridge vlan_filtering 1 mcast_snooping 1 mcast_igmp_version 3 mcast_mld_version 2',
      'link add v0 type veth peer name v1',
      'link set v0 master br0',
      'link set br0 up',
      'link set v0 up',
      'link set v1 up',
      'link set v0 type bridge_slave mcast_router 2',
    ]);
    await space.bridge('vlan', 'add', 'dev', 'v0', 'vid', '10');
  },
});

const GROUP = /^(?:239\.|ff0e::|01:00:5e:00:00:07)/;

interface Ordered {
  grp?: unknown;
  src?: unknown;
  dst?: unknown;
}

function byGroup(one: Ordered, other: Ordered): number {
  const key = ({ grp, src = '', dst = '' }: Ordered): string => JSON.stringify([grp, src, dst]);
  return key(one).localeCompare(key(other));
}

/** The entries of the tests, without what the time changes. */
async function mine(handle: ReturnType<typeof connect>, dev = 'br0'): Promise<MdbRecord[]> {
  const all = await handle.bridge().mdb().get({ dev }).toArray();
  return all.filter(({ grp }) => GROUP.test(grp)).sort(byGroup);
}

/** The same as bridge shows them. */
async function shown(): Promise<Record<string, unknown>[]> {
  const [{ mdb }] = await ns().ipJson<[{ mdb: Record<string, unknown>[] }]>('mdb show dev br0', {
    command: 'bridge',
  });
  return mdb.filter(({ grp }) => GROUP.test(String(grp))).sort(byGroup);
}

function timeless(entries: MdbRecord[]): unknown {
  return entries.map(({ timer: _timer, sourceList, ...entry }) => ({
    ...entry,
    ...(sourceList !== undefined && { sourceList: sourceList.map(({ address }) => address) }),
  }));
}

async function emptied(): Promise<ReturnType<typeof connect>> {
  const handle = connect({ netns: ns().path });
  // Some go with others.
  for (const entry of await mine(handle))
    await handle
      .bridge()
      .mdb()
      .del(entry)
      .catch(() => undefined);
  expect(await mine(handle)).toEqual([]);
  return handle;
}

const ENTRIES: MdbSpec[] = [
  { dev: 'br0', port: 'v0', grp: '239.1.1.1', state: 'permanent', vid: 10 },
  { dev: 'br0', port: 'v0', grp: '239.1.1.2', src: '192.0.2.1', vid: 10 },
  { dev: 'br0', grp: '239.1.1.3', vid: 1 },
  { dev: 'br0', port: 'v0', grp: 'ff0e::1', vid: 1 },
];

test('what is added is what bridge shows, and is read alike', async () => {
  using handle = await emptied();
  await handle.bridge().mdb().addAll(ENTRIES);
  expect(await shown()).toMatchObject(
    ENTRIES.map(({ dev, port = dev, grp, src, vid, state = 'temp' }) => ({
      dev,
      port,
      grp,
      ...(src !== undefined && { src }),
      ...(vid !== undefined && { vid }),
      state,
    })),
  );
  const before = await mine(handle);
  expect(before).toMatchObject(ENTRIES.map(({ dev, port = dev, ...entry }) => ({ dev, port, ...entry })));
  await handle.bridge().mdb().delAll(before);
  expect(await mine(handle)).toEqual([]);
  await handle.bridge().mdb().addAll(before);
  expect(timeless(await mine(handle))).toEqual(timeless(before));
  await expect(handle.bridge().mdb().add(before[0]!)).rejects.toMatchObject({
    code: 'EEXIST',
    request: 'mdb add',
  });
});

test('what bridge makes is read', async () => {
  using handle = await emptied();
  await ns().ipBatch(
    [
      'mdb add dev br0 port v0 grp 239.2.2.2 permanent vid 10',
      'mdb add dev br0 port v0 grp ff0e::2 src 2001:db8::1 temp vid 10',
    ],
    { command: 'bridge' },
  );
  const found = await mine(handle);
  expect(found).toMatchObject([
    { port: 'v0', grp: '239.2.2.2', state: 'permanent', vid: 10, protocol: 'static', timer: 0 },
    { port: 'v0', grp: 'ff0e::2', src: '2001:db8::1', state: 'temp', vid: 10 },
  ]);
  expect(found[1]?.timer).toBeGreaterThan(0);
});

test('filters, and routers', async () => {
  using handle = await emptied();
  const mdb = handle.bridge().mdb();
  await mdb.addAll(ENTRIES);
  expect(await mdb.get({ grp: '239.1.1.1' }).toArray()).toMatchObject([{ grp: '239.1.1.1' }]);
  expect((await mdb.get({ vid: 10 }).toArray()).every(({ vid }) => vid === 10)).toBe(true);
  expect((await mdb.get({ port: 'br0' }).toArray()).every(({ port }) => port === 'br0')).toBe(true);
  expect(await mdb.get({ dev: 'v1' }).toArray()).toEqual([]);
  expect(await mdb.routers({ dev: 'br0' }).toArray()).toMatchObject([
    { dev: 'br0', port: 'v0', type: 'perm' },
  ]);
});

describe('of newer kernels', () => {
  kernelTest(
    'groups of the link layer',
    { needs: [bridgeVlans, bridgeSnooping, kernelSince('5.11')] },
    async () => {
      using handle = await emptied();
      const mdb = handle.bridge().mdb();
      const group = { port: 'v0', grp: '01:00:5e:00:00:07', state: 'permanent', vid: 10 } as const;
      await mdb.add({ dev: 'br0', ...group });
      expect(await shown()).toMatchObject([group]);
      const before = await mine(handle);
      expect(before).toMatchObject([group]);
      await mdb.delAll(before);
      expect(await mine(handle)).toEqual([]);
      await mdb.addAll(before);
      expect(timeless(await mine(handle))).toEqual(timeless(before));
    },
  );

  kernelTest(
    'sources, and who made an entry',
    { needs: [bridgeVlans, bridgeSnooping, kernelSince('6.3')] },
    async () => {
      using handle = await emptied();
      const mdb = handle.bridge().mdb();
      const entry: MdbSpec = {
        dev: 'br0',
        port: 'v0',
        grp: '239.3.3.3',
        vid: 10,
        filterMode: 'include',
        sourceList: ['192.0.2.1', '192.0.2.2'],
        protocol: 'zebra',
      };
      await mdb.add(entry);
      const [found] = (await mine(handle)).filter(({ src }) => src === undefined);
      expect(found).toMatchObject({
        filterMode: 'include',
        sourceList: expect.arrayContaining([
          expect.objectContaining({ address: '192.0.2.1' }),
          expect.objectContaining({ address: '192.0.2.2' }),
        ]) as unknown,
        protocol: 'zebra',
      });
      await mdb.replace({ ...found!, filterMode: 'exclude', sourceList: ['192.0.2.3'] });
      expect(
        (await mine(handle)).map(({ src, filterMode, blocked }) => ({ src, filterMode, blocked })),
      ).toEqual([
        { src: undefined, filterMode: 'exclude', blocked: undefined },
        { src: '192.0.2.3', filterMode: 'include', blocked: true },
      ]);
      await mdb.del(entry);
    },
  );

  kernelTest(
    'one group, and flush',
    { needs: [bridgeVlans, bridgeSnooping, kernelSince('6.8')] },
    async () => {
      using handle = await emptied();
      const mdb = handle.bridge().mdb();
      await mdb.addAll(ENTRIES);
      expect(await mdb.lookup('239.1.1.1', { dev: 'br0', vid: 10 })).toMatchObject([
        { port: 'v0', state: 'permanent' },
      ]);
      expect(await mdb.lookup('239.1.1.2', { dev: 'br0', vid: 10, src: '192.0.2.1' })).toMatchObject([
        { port: 'v0' },
      ]);
      await expect(mdb.lookup('239.9.9.9', { dev: 'br0' })).rejects.toMatchObject({ code: 'ENOENT' });
      const left = async (): Promise<string[]> => (await mine(handle)).map(({ grp }) => grp);
      await mdb.flush({ dev: 'br0', vid: 10, permanent: true });
      expect(await left()).toEqual(['239.1.1.2', '239.1.1.3', 'ff0e::1']);
      await mdb.flush({ dev: 'br0', port: 'v0' });
      expect(await left()).toEqual(['239.1.1.3']);
      await mdb.flush({ dev: 'br0', permanent: false });
      expect(await left()).toEqual([]);
    },
  );

  kernelTest('groups of a VXLAN', { needs: [linkKind('vxlan'), kernelSince('6.8')] }, async () => {
    await ns().ipBatch(['link add vx type vxlan dstport 4789 local 192.0.2.1 external', 'link set vx up']);
    using handle = connect({ netns: ns().path });
    const mdb = handle.bridge().mdb();
    const entries: MdbSpec[] = [
      { dev: 'vx', grp: '239.1.1.1', dst: '192.0.2.9', srcVni: 10, state: 'permanent' },
      {
        dev: 'vx',
        grp: '239.1.1.1',
        dst: '192.0.2.10',
        dstPort: 5000,
        vni: 11,
        srcVni: 10,
        via: 'v1',
        state: 'permanent',
      },
      { dev: 'vx', grp: 'ff0e::1', src: '2001:db8::1', dst: '2001:db8::9', srcVni: 12, state: 'permanent' },
    ];
    await mdb.addAll(entries);
    const found = await mine(handle, 'vx');
    expect(found).toHaveLength(3);
    expect(found).toEqual(
      expect.arrayContaining(
        entries.map((entry) => expect.objectContaining({ ...entry, port: 'vx' }) as unknown),
      ),
    );
    await mdb.delAll(found);
    expect(await mine(handle, 'vx')).toEqual([]);
    await mdb.addAll(found);
    expect(timeless(await mine(handle, 'vx'))).toEqual(timeless(found));
    expect(await mdb.lookup('239.1.1.1', { dev: 'vx', srcVni: 10 })).toHaveLength(2);
    await mdb.flush({ dev: 'vx', dst: '192.0.2.9' });
    expect(await mine(handle, 'vx')).toHaveLength(2);
  });
});

test.each<[object, string]>([
  [{ dev: 'br0', port: 'v0', grp: '239.1.1' }, 'grp: "239.1.1" is neither an IP nor a MAC address'],
  [{ port: 'v0', grp: '239.1.1.1' }, 'dev: a link is needed'],
  [{ dev: 'br0', grp: '239.1.1.1', vid: 4096 }, 'vid: 4096 is not a whole number from 1 to 4094'],
  [{ dev: 'br0', grp: '239.1.1.1', state: 'for ever' }, 'state: "for ever" is none of temp, permanent'],
  [{ dev: 'br0', grp: '239.1.1.1', filterMode: 'all' }, 'filterMode: "all" is none of include, exclude'],
  [{ dev: 'br0', grp: '239.1.1.1', sourceList: ['no'] }, 'sourceList: "no" is no address'],
  [{ dev: 'vx', grp: '239.1.1.1', dstPort: 65536 }, 'dstPort: 65536 is not a whole number from 1 to 65535'],
  [
    { dev: 'br0', grp: '239.1.1.1', src: '192.0.2.1', sourceList: ['192.0.2.2'] },
    'sourceList: is instead of src',
  ],
  [{ dev: 'br0', grp: '239.1.1.1', group: 1 }, 'mdb: "group" is no key'],
])('%j is refused before anything is sent', async (spec, message) => {
  using handle = connect({ netns: ns().path });
  await expect(
    handle
      .bridge()
      .mdb()
      .add(spec as MdbSpec),
  ).rejects.toThrow(message);
});
