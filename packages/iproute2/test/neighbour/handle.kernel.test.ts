import { useNamespace } from '@netlink/kernel-test';
import { beforeEach, expect, test } from 'vitest';
import { connect, type NeighbourFilter } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link set lo up',
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
      'link add br0 type bridge',
      'link set br0 up',
      'link add v2 type veth peer name v3',
      'link set v2 master br0 up',
      'link set v3 up',
    ]);
  },
});

const shown = () => ns().ipJson('neighbour show nud all to 192.0.2.0/24');

beforeEach(async () => {
  using handle = connect({ netns: ns().path });
  await handle.neighbour().delAll(await handle.neighbour().get({ to: '192.0.2.0/24' }).toArray());
  await handle.neighbour().delAll(await handle.neighbour().get({ proxy: true }).toArray());
});

test('what is added is what ip shows', async () => {
  using handle = connect({ netns: ns().path });
  await handle.neighbour().addAll([
    { dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:01' },
    { dev: 'v0', dst: '192.0.2.2', lladdr: '02:00:00:00:00:02', state: 'stale', router: true },
    { dev: 'v0', dst: '192.0.2.3', lladdr: '02:00:00:00:00:03', state: 'noarp', protocol: 'static' },
    { dev: 'v1', dst: '192.0.2.4', lladdr: '02:00:00:00:00:04', externLearn: true, state: 0x80 },
    { dev: 'v0', dst: '192.0.2.5', state: 'none' },
  ]);
  const neighbours = await shown();
  expect(neighbours).toHaveLength(5);
  expect(neighbours).toEqual(
    expect.arrayContaining([
      { dst: '192.0.2.1', dev: 'v0', lladdr: '02:00:00:00:00:01', state: ['PERMANENT'] },
      { dst: '192.0.2.2', dev: 'v0', lladdr: '02:00:00:00:00:02', router: null, state: ['STALE'] },
      { dst: '192.0.2.3', dev: 'v0', lladdr: '02:00:00:00:00:03', state: ['NOARP'], protocol: 'static' },
      { dst: '192.0.2.4', dev: 'v1', lladdr: '02:00:00:00:00:04', extern_learn: null, state: ['PERMANENT'] },
      { dst: '192.0.2.5', dev: 'v0' },
    ]),
  );
});

test('replace, change and del', async () => {
  using handle = connect({ netns: ns().path });
  const neighbour = { dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:01' };
  await expect(handle.neighbour().change(neighbour)).rejects.toMatchObject({
    code: 'ENOENT',
    request: 'neighbour change',
  });
  await handle.neighbour().replace(neighbour);
  await expect(handle.neighbour().add(neighbour)).rejects.toMatchObject({ code: 'EEXIST' });
  await handle.neighbour().replace({ ...neighbour, lladdr: '02:00:00:00:00:99' });
  await handle.neighbour().change({ dev: 'v0', dst: '192.0.2.1', state: 'stale' });
  expect(await shown()).toEqual([
    { dst: '192.0.2.1', dev: 'v0', lladdr: '02:00:00:00:00:99', state: ['STALE'] },
  ]);
  const read = await handle.neighbour().get({ dst: '192.0.2.1' }).first();
  expect(read).toMatchObject({ dev: 'v0', family: 'inet', state: 'stale', lladdr: '02:00:00:00:00:99' });
  await handle.neighbour().del(read!);
  expect(await shown()).toEqual([]);
  // The kernel keeps one that was removed for a while.
  await handle.neighbour().replace(read!);
  expect(await shown()).toHaveLength(1);
});

test('proxy entries are a list of their own', async () => {
  using handle = connect({ netns: ns().path });
  await handle.neighbour().add({ dst: '192.0.2.50', proxy: true });
  await handle.neighbour().add({ dev: 'v0', dst: '2001:db8::50', proxy: true });
  expect(await handle.neighbour().get({ proxy: true }).toArray()).toMatchObject([
    { dst: '192.0.2.50', proxy: true },
    { dst: '2001:db8::50', dev: 'v0', proxy: true },
  ]);
  expect(await handle.neighbour().get({ dst: '192.0.2.50' }).toArray()).toEqual([]);
});

test('proxies of one address, for all links and for some, are made again as they were', async () => {
  using handle = connect({ netns: ns().path });
  for (const dev of ['v0', 'v1', undefined])
    await handle.neighbour().add({ dst: '192.0.2.50', dev, proxy: true });
  const listed = await ns().ipJson('neighbour show proxy');
  const saved = await handle.neighbour().get({ proxy: true }).toArray();
  expect(saved).toHaveLength(3);
  await handle.neighbour().delAll(saved);
  await handle.neighbour().replaceAll(saved);
  expect(await ns().ipJson('neighbour show proxy')).toEqual(expect.arrayContaining(listed));
  await handle.neighbour().delAll(saved);
  await handle.neighbour().addAll(saved);
  expect(await handle.neighbour().get({ proxy: true }).toArray()).toHaveLength(3);
});

test.each<[NeighbourFilter, string[]]>([
  [{ dev: 'v0', family: 'inet' }, ['192.0.2.1', '192.0.2.2']],
  [{ master: 'br0', family: 'inet' }, ['192.0.2.3']],
  [{ to: '192.0.2.2/31' }, ['192.0.2.2', '192.0.2.3']],
  [{ dst: '192.0.2.2' }, ['192.0.2.2']],
  [{ state: 'stale', family: 'inet' }, ['192.0.2.2']],
  [{ state: ['stale', 'permanent'], family: 'inet' }, ['192.0.2.1', '192.0.2.2', '192.0.2.3']],
  [{ router: true }, ['192.0.2.2']],
  [{ protocol: 'static' }, ['192.0.2.1']],
  [{ protocol: 4, dev: 'v1' }, []],
])('filter %j', async (filter, expected) => {
  await ns().ipBatch([
    'neighbour replace 192.0.2.1 lladdr 02:00:00:00:00:01 dev v0 protocol static',
    'neighbour replace 192.0.2.2 lladdr 02:00:00:00:00:02 dev v0 nud stale router',
    'neighbour replace 192.0.2.3 lladdr 02:00:00:00:00:03 dev v2',
  ]);
  using handle = connect({ netns: ns().path });
  const found = await handle.neighbour().get(filter).toArray();
  // Multicast neighbours of the kernel's come and go.
  const mine = found.map(({ dst }) => dst).filter((dst) => dst.startsWith('192.0.2.'));
  expect(mine.sort()).toEqual(expected);
});

test('flush spares what is permanent unless told', async () => {
  using handle = connect({ netns: ns().path });
  await handle.neighbour().addAll([
    { dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:01' },
    { dev: 'v0', dst: '192.0.2.2', lladdr: '02:00:00:00:00:02', state: 'stale' },
  ]);
  expect(await handle.neighbour().flush({ to: '192.0.2.0/24' })).toBe(1);
  expect((await shown()).map(({ dst }) => dst)).toEqual(['192.0.2.1']);
  expect(await handle.neighbour().flush({ to: '192.0.2.0/24', state: 'permanent' })).toBe(1);
  await expect(handle.neighbour().flush({})).rejects.toThrow('neighbour flush: a filter is needed');
});

test('what means nothing is refused before anything is sent', async () => {
  using handle = connect({ netns: ns().path });
  const neighbour = handle.neighbour();
  await expect(neighbour.add({ dst: '192.0.2.1' })).rejects.toThrow('dev: a link is needed');
  await expect(neighbour.add({ dev: 'v0', dst: '192.0.2.0/24' })).rejects.toThrow('dst: ');
  await expect(neighbour.add({ dev: 'v0', dst: '192.0.2.1', mac: 'x' } as never)).rejects.toThrow(
    'neighbour: "mac" is no key',
  );
  await expect(neighbour.add({ dev: 'v0', dst: '192.0.2.1', state: 'dead' as never })).rejects.toThrow(
    'state: "dead" is no state',
  );
  expect(() => neighbour.get({ device: 'v0' } as object)).toThrow('neighbour filter: "device" is no key');
});

test('the one of an address, or none', async () => {
  using handle = connect({ netns: ns().path });
  const neighbour = { dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:01', router: true };
  await handle.neighbour().add(neighbour);
  const found = await handle.neighbour().lookup('192.0.2.1', { dev: 'v0' });
  expect(found).toMatchObject({ ...neighbour, state: 'permanent', family: 'inet' });
  await handle.neighbour().add({ dst: '192.0.2.8', dev: 'v0', proxy: true });
  expect(await handle.neighbour().lookup('192.0.2.8', { dev: 'v0', proxy: true })).toMatchObject({
    proxy: true,
  });
  const absent = handle.neighbour().lookup('192.0.2.7', { dev: 'v0' });
  await expect(absent).rejects.toMatchObject({ code: 'ENOENT', request: 'neighbour lookup' });
  await expect(handle.neighbour().lookup('192.0.2.7', {})).rejects.toThrow('dev: a link is needed');
});

test('append makes what is not there and leaves what is', async () => {
  using handle = connect({ netns: ns().path });
  await handle.neighbour().append({ dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:01' });
  await handle.neighbour().append({ dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:02' });
  expect(await handle.neighbour().get({ dst: '192.0.2.1' }).toArray()).toMatchObject([
    { lladdr: '02:00:00:00:00:01' },
  ]);
});

test('filters by flags, use and the lack of a master', async () => {
  using handle = connect({ netns: ns().path });
  await handle.neighbour().addAll([
    { dev: 'v0', dst: '192.0.2.1', lladdr: '02:00:00:00:00:01', externLearn: true },
    { dev: 'v2', dst: '192.0.2.2', lladdr: '02:00:00:00:00:02', router: true },
  ]);
  const found = async (filter: NeighbourFilter): Promise<string[]> =>
    (
      await handle
        .neighbour()
        .get({ to: '192.0.2.0/24', ...filter })
        .toArray()
    ).map(({ dst }) => dst);
  expect(await found({ externLearn: true })).toEqual(['192.0.2.1']);
  expect(await found({ externLearn: false })).toEqual(['192.0.2.2']);
  expect(await found({ managed: true })).toEqual([]);
  expect(await found({ master: null })).toEqual(['192.0.2.1']);
  const unused = await handle.neighbour().get({ unused: true, to: '192.0.2.0/24' }).toArray();
  expect(unused.every(({ refcnt }) => refcnt === 0)).toBe(true);
});
