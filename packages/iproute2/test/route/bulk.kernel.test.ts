import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type RouteSpec } from '../../src/index.ts';

const COUNT = 20_000;

const ns = useNamespace({
  setup: async (namespace) => {
    await namespace.ipBatch([
      'link add uplink type veth peer name peer',
      'link set uplink up',
      'link set peer up',
      'addr add 192.0.2.1/24 dev uplink',
    ]);
  },
});

function* routes(): Generator<RouteSpec> {
  for (let number = 0; number < COUNT; number++) {
    const dst = `20.${number >> 8}.${number & 0xff}.0/24`;
    yield { dst, via: '192.0.2.254', dev: 'uplink', table: 100, protocol: 'bgp' };
  }
}

test('20 000 routes are added, replaced, deleted and flushed', { timeout: 240_000 }, async () => {
  using handle = connect({ netns: ns().path });
  const table = handle.route().get({ table: 100 });
  await handle.route().addAll(routes());
  await handle.route().replaceAll(routes());
  expect(await table.toArray()).toHaveLength(COUNT);
  await expect(handle.route().addAll(routes())).rejects.toMatchObject({ code: 'EEXIST' });
  await handle.route().delAll(routes());
  expect(await table.toArray()).toEqual([]);
  await handle.route().addAll(routes());
  expect(await handle.route().flush({ table: 100 })).toBe(COUNT);
});
