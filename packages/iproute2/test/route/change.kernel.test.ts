import { bigScene, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type Handle, type Route, type RouteSpec } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (namespace) => {
    await bigScene(namespace);
  },
});

/** Times run on, and what the kernel says of links changes by itself. */
function lasting({ expires: _expires, ...route }: Route): Partial<Route> {
  return route;
}

async function made(handle: Handle, filter: object): Promise<Partial<Route>[]> {
  const routes = await handle
    .route()
    .get({ table: 'all', ...filter })
    .toArray();
  // What addresses make is no affair of ours.
  return routes.filter(({ protocol }) => protocol !== 'kernel').map(lasting);
}

test.each(['inet', 'inet6'] as const)('what is read can be made again, %s', async (family) => {
  using handle = connect({ netns: ns().path });
  const before = await made(handle, { family });
  expect(before.length).toBeGreaterThan(15);
  await handle.route().delAll(before as RouteSpec[]);
  expect(await made(handle, { family })).toEqual([]);
  await handle.route().addAll(before as RouteSpec[]);
  const after = await made(handle, { family });
  expect(sorted(after)).toEqual(sorted(before));
});

function sorted(routes: Partial<Route>[]): Partial<Route>[] {
  const key = ({ table, dst, metric, via }: Partial<Route>): string =>
    [table, dst, metric, via].map(String).join(' ');
  return routes.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

test('add, replace, change, append and del do what ip does', async () => {
  using handle = connect({ netns: ns().path });
  const routes = handle.route();
  const shown = async (): Promise<string[]> =>
    (await ns().ip('route show root 12.0.0.0/8')).split('\n').slice(0, -1);

  await routes.add({
    dst: '12.0.0.0/24',
    via: '192.0.2.254',
    metric: 5,
    metrics: { mtu: 1300, lock: ['mtu'] },
  });
  expect(await shown()).toEqual(['12.0.0.0/24 via 192.0.2.254 dev uplink metric 5 mtu lock 1300 ']);
  await expect(routes.add({ dst: '12.0.0.0/24', via: '192.0.2.254', metric: 5 })).rejects.toMatchObject({
    code: 'EEXIST',
    request: 'route add',
  });
  await routes.replace({ dst: '12.0.0.0/24', dev: 'uplink', metric: 5, protocol: 'static' });
  expect(await shown()).toEqual(['12.0.0.0/24 dev uplink proto static scope link metric 5 ']);
  await routes.change({ dst: '12.0.0.0/24', type: 'blackhole', metric: 5 });
  expect(await shown()).toEqual(['blackhole 12.0.0.0/24 metric 5 ']);
  await routes.append({ dst: '12.0.0.0/24', via: '192.0.2.253', metric: 5 });
  await routes.prepend({ dst: '12.0.0.0/24', via: '192.0.2.252', metric: 5 });
  expect(await shown()).toEqual([
    '12.0.0.0/24 via 192.0.2.252 dev uplink metric 5 ',
    'blackhole 12.0.0.0/24 metric 5 ',
    '12.0.0.0/24 via 192.0.2.253 dev uplink metric 5 ',
  ]);
  await routes.del({ dst: '12.0.0.0/24', type: 'blackhole' });
  expect(await routes.flush({ root: '12.0.0.0/8' })).toBe(2);
  expect(await shown()).toEqual([]);
  await expect(routes.del({ dst: '12.0.0.0/24' })).rejects.toMatchObject({ code: 'ESRCH' });
  await expect(routes.change({ dst: '12.0.0.0/24', via: '192.0.2.254' })).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test('several next hops, by name and by index', async () => {
  using handle = connect({ netns: ns().path });
  const backup = await handle.link().get({ name: 'backup' }).first();
  await handle.route().add({
    dst: '12.1.0.0/24',
    nexthops: [
      { via: '192.0.2.101', dev: 'uplink', weight: 3, realms: '3/5' },
      { via: '10.9.9.9', dev: backup?.index, flags: ['onlink'] },
    ],
  });
  expect((await ns().ip('route show 12.1.0.0/24')).split('\n').slice(1, 3)).toEqual([
    '\tnexthop via 192.0.2.101 realms 3/5 dev uplink weight 3 ',
    '\tnexthop via 10.9.9.9 dev backup weight 1 onlink ',
  ]);
  await handle.route().del({ dst: '12.1.0.0/24' });
});

test('what the kernel refuses is said in the words of the request', async () => {
  using handle = connect({ netns: ns().path });
  await expect(handle.route().add({ dst: '12.2.0.1/24', via: '192.0.2.254' })).rejects.toMatchObject({
    code: 'EINVAL',
    extAck: { message: 'Invalid prefix for given prefix length' },
  });
  await expect(handle.route().add({ dst: '12.2.0.0/24', via: '198.18.0.1' })).rejects.toMatchObject({
    code: 'ENETUNREACH',
  });
  await expect(handle.route().add({ dst: '12.2.0.0/24', dev: 'nonesuch' })).rejects.toMatchObject({
    code: 'ENODEV',
  });
});

test('filters hold for objects and for views', async () => {
  using handle = connect({ netns: ns().path });
  const filter = { table: 'all', root: '11.0.0.0/12', protocol: 'static' } as const;
  expect((await handle.route().get(filter).toArray()).map(({ dst }) => dst)).toEqual(['11.0.3.0/24']);
  const views = [];
  for await (const batch of handle.route().get(filter).views()) views.push(...batch);
  expect(views.map(({ dst, dstLen }) => `${dst ?? ''}/${dstLen}`)).toEqual(['11.0.3.0/24']);
  expect(await handle.route().get({ table: 4711 }).toArray()).toEqual([]);
  expect(await handle.route().get({ dst: 'default', table: 100 }).first()).toMatchObject({
    family: 'inet',
    table: 100,
  });
});
