import { kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type RouteFilter } from '../../src/index.ts';

const ns = useNamespace({
  async setup(namespace) {
    await namespace.ipBatch([
      'link add east type veth peer name east-peer',
      'link set east up',
      'link set east-peer up',
      'address add 192.0.2.1/24 dev east',
      'address add 198.51.100.1/24 dev east',
      'route add 10.1.0.0/16 via 192.0.2.2 realms 3/4',
      'route add 10.2.0.0/16 via 198.51.100.2 src 198.51.100.1 realms 4',
      'route add 10.3.0.0/16 via 192.0.2.3 metric 7',
    ]);
  },
});

test.each<[RouteFilter, string[]]>([
  [{ realms: '3/4' }, ['10.1.0.0/16']],
  [{ realms: 4 }, ['10.1.0.0/16', '10.2.0.0/16']],
  [{ realms: '0/4' }, ['10.2.0.0/16']],
  [{ realms: '3/' }, ['10.1.0.0/16']],
  [{ realms: 0, metric: 7 }, ['10.3.0.0/16']],
  [{ via: '192.0.2.0/24' }, ['10.1.0.0/16', '10.3.0.0/16']],
  [{ via: '192.0.2.3' }, ['10.3.0.0/16']],
  [{ via: '192.0.2.0/24', metric: 7 }, ['10.3.0.0/16']],
  [{ src: '198.51.0.0/16', protocol: 'boot' }, ['10.2.0.0/16']],
  [{ root: 'default', metric: 7 }, ['10.3.0.0/16']],
  [{ dst: '10.3.7.7/16' }, ['10.3.0.0/16']],
  [{ match: 'any' }, []],
  [{ iif: 'east' }, []],
  [{ cache: true }, []],
])('%j', async (filter, wanted) => {
  using handle = connect({ netns: ns().path });
  const routes = await handle
    .route()
    .get({ family: 'inet', ...filter })
    .toArray();
  expect(routes.map(({ dst }) => dst)).toEqual(wanted);
});

test('a link that is no VRF has no table', async () => {
  using handle = connect({ netns: ns().path });
  await expect(handle.route().get({ vrf: 'east' }).toArray()).rejects.toThrow('vrf: "east" is no VRF');
});

kernelTest('a VRF', { needs: [linkKind('vrf')] }, async () => {
  await ns().ipBatch([
    'link add blue type vrf table 1010',
    'link set blue up',
    'link add west type veth peer name west-peer',
    'link set west master blue',
    'link set west up',
    'link set west-peer up',
    'address add 203.0.113.1/24 dev west',
    'route add 10.9.0.0/16 via 203.0.113.2 vrf blue',
  ]);
  using handle = connect({ netns: ns().path });
  const routes = await handle.route().get({ family: 'inet', vrf: 'blue', type: 'unicast' }).toArray();
  expect(routes.map(({ dst, table }) => [dst, table])).toEqual([
    ['10.9.0.0/16', 1010],
    ['203.0.113.0/24', 1010],
  ]);
  expect(await handle.route().lookup('10.9.0.1', { vrf: 'blue' })).toMatchObject({
    via: '203.0.113.2',
    dev: 'west',
  });
  await expect(handle.route().lookup('10.9.0.1')).rejects.toMatchObject({ code: 'ENETUNREACH' });
});
