import { kernelSince, kernelTest, mplsRoutes, namespace, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type LookupOptions } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (namespace) => {
    await namespace.ipBatch([
      'link set lo up',
      'link add uplink type veth peer name peer',
      'link set uplink up',
      'link set peer up',
      'addr add 192.0.2.1/24 dev uplink',
      'route add 11.0.1.0/24 via 192.0.2.254 mtu 1300',
      'route add 11.0.2.0/24 via 192.0.2.252',
      'route add unreachable 11.1.2.0/24',
      'route add prohibit 11.1.3.0/24',
      'route add 11.0.1.0/24 via 192.0.2.253 table 100',
      'rule add fwmark 7 table 100',
    ]);
  },
});

test('the route to an address', async () => {
  using handle = connect({ netns: ns().path });
  expect(await handle.route().lookup('11.0.1.5', { uid: 1000 })).toMatchObject({
    family: 'inet',
    type: 'unicast',
    dst: '11.0.1.5',
    via: '192.0.2.254',
    dev: 'uplink',
    table: 'main',
    src: '192.0.2.1',
    flags: [],
    uid: 1000,
    cache: [],
    metrics: { mtu: 1300 },
  });
});

test('what is asked for tells which route', async () => {
  using handle = connect({ netns: ns().path });
  const routes = handle.route();
  expect(await routes.lookup('11.0.1.5', { mark: 7 })).toMatchObject({
    table: 100,
    mark: 7,
    via: '192.0.2.253',
  });
  expect(await routes.lookup('11.0.1.5', { fibmatch: true })).toMatchObject({
    dst: '11.0.1.0/24',
    scope: 'global',
  });
  expect(await routes.lookup('192.0.2.1')).toMatchObject({ type: 'local', dev: 'lo', cache: ['local'] });
  expect(await routes.lookup('192.0.2.9', { from: '192.0.2.1', dev: 'uplink' })).toMatchObject({
    from: '192.0.2.1',
  });
});

test('a route can be marked, so that changes of it are told', async () => {
  using handle = connect({ netns: ns().path });
  // The mark stays on what the kernel keeps of a next hop, so this one is asked for by nobody else.
  expect(await handle.route().lookup('11.0.2.5', { notify: true })).toMatchObject({
    via: '192.0.2.252',
    flags: ['notify'],
    cache: ['notify'],
  });
});

test.each([
  ['11.1.2.1', 'EHOSTUNREACH'],
  ['11.1.3.1', 'EACCES'],
  ['198.18.0.1', 'ENETUNREACH'],
])('there is none to %s: %s', async (dst, code) => {
  using handle = connect({ netns: ns().path });
  await expect(handle.route().lookup(dst)).rejects.toMatchObject({ code, request: 'route lookup' });
});

kernelTest('the route of a label', { needs: [mplsRoutes] }, async () => {
  await using own = await namespace();
  await own.ip('link set lo up');
  await own.setSysctl('net/mpls/platform_labels', 1000);
  await own.ip('-M route add 101 as 200/300 via inet 127.0.0.2 dev lo');
  using handle = connect({ netns: own.path });
  const expected = { family: 'mpls', dst: '101', as: '200/300', via: '127.0.0.2', dev: 'lo' };
  expect(await handle.route().lookup('101', { family: 'mpls' })).toMatchObject(expected);
  expect(await handle.route().lookup('101', { family: 'mpls', fibmatch: true })).toMatchObject(expected);
  await expect(handle.route().lookup('102', { family: 'mpls' })).rejects.toMatchObject({
    code: 'ENETUNREACH',
  });
});

kernelTest('the route of a flow label', { needs: [kernelSince('6.14')] }, async () => {
  using handle = connect({ netns: ns().path });
  expect(await handle.route().lookup('::1', { flowlabel: 0xf_ffff })).toMatchObject({
    dst: '::1',
    dev: 'lo',
  });
});

test.each<[string, LookupOptions, string]>([
  ['11.0.1.5', { family: 'inet6' }, 'dst: "11.0.1.5" is not of family inet6'],
  ['11.0.1.5', { from: '::1' }, 'from: "::1" is not of family inet'],
  ['::1', { flowlabel: 0x10_0000 }, 'flowlabel: 1048576 is not a whole number from 0 to 1048575'],
  ['::1', { family: 'mpls' }, 'dst: "::1" is no label'],
  ['1048576', { family: 'mpls' }, 'dst: "1048576" is no label'],
  ['100', { family: 'mpls', mark: 7 }, 'mark: means nothing in a lookup of a label'],
])('%s with %j is refused', async (dst, options, message) => {
  using handle = connect({ netns: ns().path });
  await expect(handle.route().lookup(dst, options)).rejects.toThrow(message);
});
