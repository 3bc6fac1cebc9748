import { kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect, type Handle } from '../src/index.ts';

const ns = useNamespace({
  async setup(namespace) {
    await namespace.ipBatch([
      'link add east type veth peer name west',
      'link set east up',
      'link set west up',
    ]);
  },
});

const LISTS: Record<string, (handle: Handle, vrf: string | number) => Promise<unknown>> = {
  links: (handle, vrf) => handle.link().get({ vrf }).toArray(),
  addresses: (handle, vrf) => handle.address().get({ vrf }).toArray(),
  routes: (handle, vrf) => handle.route().get({ vrf }).toArray(),
  'a route that is looked up': (handle, vrf) => handle.route().lookup('192.0.2.1', { vrf }),
  'a route that is made': (handle, vrf) => handle.route().add({ dst: '198.51.100.0/24', dev: 'east', vrf }),
  neighbours: (handle, vrf) => handle.neighbour().get({ vrf }).toArray(),
  nexthops: (handle, vrf) => handle.nexthop().get({ vrf }).toArray(),
  buckets: (handle, vrf) => handle.nexthop().bucket().get({ vrf }).toArray(),
};

test.each(Object.entries(LISTS))('of %s: a link that is none is refused', async (_what, list) => {
  using handle = connect({ netns: ns().path });
  await expect(list(handle, 'west')).rejects.toThrow(/vrf: "west" is no VRF/);
  await expect(list(handle, 1)).rejects.toThrow(/vrf: 1 is no VRF/);
  await expect(list(handle, 'no-such')).rejects.toMatchObject({ code: 'ENODEV' });
});

kernelTest('what is in one is listed', { needs: [linkKind('vrf')] }, async () => {
  await ns().ipBatch([
    'link add red type vrf table 1010',
    'link set red up',
    'link set east master red',
    'address add 203.0.113.1/24 dev east',
    'neighbour add 203.0.113.2 lladdr 02:00:00:00:00:02 dev east',
    'neighbour add 203.0.113.2 lladdr 02:00:00:00:00:02 dev west',
    'nexthop add id 7 via 203.0.113.2 dev east',
    'nexthop add id 8 blackhole',
  ]);
  using handle = connect({ netns: ns().path });
  const { index: vrf } = (await handle.link().get({ name: 'red' }).first()) ?? { index: 0 };
  for (const one of ['red', vrf]) {
    expect(await handle.neighbour().get({ vrf: one, family: 'inet' }).toArray()).toMatchObject([
      { dev: 'east' },
    ]);
    expect(await handle.nexthop().get({ vrf: one }).toArray()).toMatchObject([{ id: 7 }]);
    expect(await handle.address().get({ vrf: one, family: 'inet' }).toArray()).toMatchObject([
      { dev: 'east' },
    ]);
    expect(await handle.route().lookup('203.0.113.9', { vrf: one })).toMatchObject({ dev: 'east' });
  }
  expect(() => handle.neighbour().get({ vrf: 'red', master: 'red' })).toThrow(
    /master: is not to be said together with vrf/,
  );
});
