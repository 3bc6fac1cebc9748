import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (namespace) => {
    await namespace.ipBatch([
      'link set lo up',
      'link add uplink type veth peer name peer',
      'link set uplink up',
      'link set peer up',
      'addr add 192.0.2.1/24 dev uplink',
      'route add 11.0.1.0/24 via 192.0.2.254 mtu 1300',
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

test.each([
  ['11.1.2.1', 'EHOSTUNREACH'],
  ['11.1.3.1', 'EACCES'],
  ['198.18.0.1', 'ENETUNREACH'],
])('there is none to %s: %s', async (dst, code) => {
  using handle = connect({ netns: ns().path });
  await expect(handle.route().lookup(dst)).rejects.toMatchObject({ code, request: 'route lookup' });
});
