import {
  describeKernel,
  isKernelSince,
  kernelSince,
  kernelTest,
  nexthopObjects,
  resilientGroups,
  useNamespace,
} from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type Nexthop, type NexthopSpec } from '../../src/index.ts';

const ns = useNamespace({
  needs: [nexthopObjects],
  async setup(namespace) {
    await namespace.ipBatch([
      'link add east type veth peer name east-peer',
      'link set east up',
      'link set east-peer up',
      'link add br0 type bridge',
      'link set east-peer master br0',
      'address add 192.0.2.1/24 dev east',
      'address add 2001:db8:e::1/64 dev east nodad',
    ]);
  },
});

async function shown(words = 'nexthop list'): Promise<string[]> {
  return (await ns().ip(words))
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

async function emptied(): Promise<void> {
  await ns().ip('nexthop flush');
}

test('objects and groups, made as ip makes them', async () => {
  using handle = connect({ netns: ns().path });
  const nexthops = handle.nexthop();
  await emptied();
  expect(await nexthops.add({ id: 1, via: '192.0.2.2', dev: 'east' })).toBe(1);
  await nexthops.add({ id: 2, via: '203.0.113.9', dev: 'east', onlink: true, protocol: 'bgp' });
  await nexthops.add({ id: 3, via: 'fe80::7', dev: 'east' });
  await nexthops.add({ id: 4, dev: 'east' });
  await nexthops.add({ id: 5, blackhole: true });
  await nexthops.add({ id: 6, via: '203.0.113.7', fdb: true });
  await nexthops.add({ id: 10, group: [1, { id: 2, weight: 255 }] });
  await nexthops.add({ id: 11, group: [{ id: 6 }], fdb: true });
  expect(await shown()).toEqual([
    'id 1 via 192.0.2.2 dev east scope link',
    'id 2 via 203.0.113.9 dev east scope link proto bgp onlink',
    'id 3 via fe80::7 dev east scope link',
    `id 4 dev east scope ${isKernelSince('5.19') ? 'host' : 'link'}`,
    'id 5 blackhole',
    'id 6 via 203.0.113.7 scope link fdb',
    'id 10 group 1/2,255',
    'id 11 group 6 fdb',
  ]);
});

test('what is read, is replaced with itself, and made again after it went', async () => {
  using handle = connect({ netns: ns().path });
  const nexthops = handle.nexthop();
  const before = await nexthops.get().toArray();
  expect(before.length).toBeGreaterThan(5);
  await nexthops.replaceAll(before);
  await nexthops.replaceAll(before);
  expect(await nexthops.get().toArray()).toEqual(before);
  await expect(nexthops.addAll(before)).rejects.toMatchObject({ code: 'EEXIST', request: 'nexthop add' });
  expect(await nexthops.flush()).toBe(before.length);
  expect(await nexthops.get().toArray()).toEqual([]);
  await nexthops.addAll(before);
  expect(await nexthops.get().toArray()).toEqual(before);
});

test('filters', async () => {
  using handle = connect({ netns: ns().path });
  const ids = async (filter: Parameters<ReturnType<typeof handle.nexthop>['get']>[0]): Promise<number[]> =>
    (await handle.nexthop().get(filter).toArray()).map(({ id }) => id);
  expect(await ids({ id: 2 })).toEqual([2]);
  expect(await ids({ id: 99 })).toEqual([]);
  expect(await ids({ family: 'inet6' })).toEqual([3]);
  expect(await ids({ dev: 'east' })).toEqual([1, 2, 3, 4]);
  expect(await ids({ dev: 'br0' })).toEqual([]);
  expect(await ids({ master: 'br0' })).toEqual([]);
  expect(await ids({ groups: true })).toEqual([10, 11]);
  expect(await ids({ fdb: true })).toEqual([6, 11]);
  expect(await ids({ protocol: 'bgp' })).toEqual([2]);
  expect(() => handle.nexthop().get({ nonsense: 1 } as object)).toThrow('"nonsense"');
  const views = [];
  for await (const batch of handle.nexthop().get({ groups: true }).views()) views.push(...batch);
  expect(views.map(({ id }) => id)).toEqual([10, 11]);
});

test('an object is changed, and its identifier may be left to the kernel', async () => {
  using handle = connect({ netns: ns().path });
  const nexthops = handle.nexthop();
  await emptied();
  const id = await nexthops.add({ via: '192.0.2.2', dev: 'east' });
  expect(id).toBeGreaterThan(0);
  expect(await shown()).toEqual([`id ${id} via 192.0.2.2 dev east scope link`]);
  await nexthops.change({ id, via: '192.0.2.3', dev: 'east' });
  await handle.route().add({ dst: '10.0.0.0/8', nhid: id });
  expect(await handle.route().get({ nhid: id }, { nhInfo: true }).first()).toMatchObject({
    via: '192.0.2.3',
    nhInfo: { id, via: '192.0.2.3' },
  });
  await nexthops.del({ id });
  expect(await handle.route().get({ dst: '10.0.0.0/8' }).toArray()).toEqual([]);
  await expect(nexthops.del({ id })).rejects.toMatchObject({ code: 'ENOENT', request: 'nexthop del' });
  await expect(nexthops.change({ id: 77, blackhole: true })).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what the kernel refuses is said in its words', async () => {
  using handle = connect({ netns: ns().path });
  const both: NexthopSpec = { id: 20, via: '192.0.2.2', dev: 'east', blackhole: true };
  await expect(handle.nexthop().add(both)).rejects.toMatchObject({
    code: 'EINVAL',
    extAck: { message: expect.stringMatching(/^Blackhole attribute can not be used with gateway/) as string },
  });
  await expect(handle.nexthop().add({ id: 20, group: [99] })).rejects.toMatchObject({
    extAck: { message: 'Invalid nexthop id' },
  });
});

test('the packets of a group are counted', async (context) => {
  using handle = connect({ netns: ns().path });
  const nexthops = handle.nexthop();
  await emptied();
  await nexthops.add({ id: 1, via: '192.0.2.2', dev: 'east' });
  await nexthops.add({ id: 10, group: [1] });
  let group: Nexthop | undefined;
  try {
    group = await nexthops.get({ id: 10, stats: 'hw' }).first();
  } catch {
    context.skip('the kernel does not count what nexthop objects forward');
  }
  expect(group).toMatchObject({
    hwStats: { enabled: false, used: false },
    groupStats: [{ id: 1, packets: 0n, packetsHw: 0n }],
  });
  await nexthops.replace({ id: 10, group: [1], hwStats: { enabled: true } });
  expect(await nexthops.get({ id: 10, stats: true }).first()).toMatchObject({
    hwStats: { enabled: true },
    groupStats: [{ id: 1, packets: 0n }],
  });
});

kernelTest('weights of 16 bits', { needs: [kernelSince('6.12')] }, async () => {
  using handle = connect({ netns: ns().path });
  const nexthops = handle.nexthop();
  await emptied();
  await nexthops.add({ id: 1, via: '192.0.2.2', dev: 'east' });
  for (const weight of [65_535, 256]) {
    await nexthops.replace({ id: 10, group: [{ id: 1, weight }] });
    expect(await nexthops.get({ id: 10 }).first()).toMatchObject({ group: [{ id: 1, weight }] });
  }
  // The installed ip may not read the upper half.
  expect(await shown('nexthop get id 10')).toEqual(['id 10 group 1,256']);
});

describeKernel('resilient groups', { needs: [resilientGroups] }, () => {
  test('their settings and their buckets', async () => {
    using handle = connect({ netns: ns().path });
    const nexthops = handle.nexthop();
    await emptied();
    await nexthops.addAll([
      { id: 1, via: '192.0.2.2', dev: 'east' },
      { id: 2, via: '192.0.2.3', dev: 'east' },
      {
        id: 10,
        group: [1, 2],
        type: 'resilient',
        resilientArgs: { buckets: 4, idleTimer: 12, unbalancedTimer: 7 },
      },
    ]);
    expect(await shown('nexthop get id 10')).toEqual([
      'id 10 group 1/2 type resilient buckets 4 idle_timer 12 unbalanced_timer 7 unbalanced_time 0',
    ]);
    const groups = await nexthops.get({ id: 10 }).toArray();
    expect(groups[0]).toMatchObject({
      type: 'resilient',
      resilientArgs: { buckets: 4, idleTimer: 12, unbalancedTimer: 7, unbalancedTime: 0 },
    });
    await nexthops.replaceAll(groups);
    const buckets = await nexthops.bucket().get({ id: 10 }).toArray();
    expect(buckets.map(({ id, index, nhid }) => ({ id, index, nhid }))).toEqual(
      [2, 2, 1, 1].map((nhid, index) => ({ id: 10, index, nhid })),
    );
    expect(await nexthops.bucket().get({ nhid: 1 }).toArray()).toHaveLength(2);
    expect(await nexthops.bucket().get({ dev: 'east' }).toArray()).toHaveLength(4);
    expect(await nexthops.bucket().get({ id: 10, index: 3 }).first()).toMatchObject({ index: 3, nhid: 1 });
    await expect(nexthops.bucket().get({ id: 10, index: 9 }).first()).rejects.toMatchObject({
      extAck: { message: 'Bucket index out of bounds' },
    });
    await expect(nexthops.bucket().get({ id: 1 }).toArray()).rejects.toMatchObject({
      extAck: { message: 'Not a nexthop group' },
    });
  });
});
