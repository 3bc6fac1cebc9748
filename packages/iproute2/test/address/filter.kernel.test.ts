import { kernelSince, kernelTest, useNamespace } from '@netlink/kernel-test';
import { beforeAll, expect, test } from 'vitest';
import { type AddressFilter, connect } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link set lo up',
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
      'link add br0 type bridge',
      'link set v1 master br0',
      'address add 192.0.2.1/24 dev v0',
      'address add 192.0.2.2/24 dev v0 label v0:two',
      'link set br0 group 7',
      'address add 192.0.2.3/24 dev v1 valid_lft 1000 preferred_lft 900',
      'address add 192.0.2.4/24 dev br0',
      'address add 2001:db8::1/64 dev v0 nodad home',
      'address add 2001:db8::2/64 dev v0 nodad mngtmpaddr noprefixroute',
      'address add 2001:db8::3/64 dev v0 nodad valid_lft 1000 preferred_lft 0',
    ]);
  },
});

test.each<[AddressFilter, string[]]>([
  [{ up: true, to: '192.0.2.0/24' }, ['192.0.2.1/24', '192.0.2.2/24', '192.0.2.3/24']],
  [{ up: false, to: '192.0.2.0/24' }, ['192.0.2.4/24']],
  [{ master: 'br0', family: 'inet' }, ['192.0.2.3/24']],
  [{ master: null, to: '192.0.2.0/24' }, ['192.0.2.1/24', '192.0.2.2/24', '192.0.2.4/24']],
  [{ type: 'bridge', family: 'inet' }, ['192.0.2.4/24']],
  [{ type: 'veth', dev: 'v1', family: 'inet' }, ['192.0.2.3/24']],
  [{ group: 7, family: 'inet' }, ['192.0.2.4/24']],
  [{ group: 'default', type: 'veth', family: 'inet' }, ['192.0.2.1/24', '192.0.2.2/24', '192.0.2.3/24']],
  [{ group: 8 }, []],
  [{ label: 'v0*', family: 'inet' }, ['192.0.2.1/24', '192.0.2.2/24']],
  [{ label: 'v0', to: '2001:db8::/64' }, ['2001:db8::1/64', '2001:db8::2/64', '2001:db8::3/64']],
  [{ label: 'v1', to: '2001:db8::/64' }, []],
  [{ label: 'v0:t?o' }, ['192.0.2.2/24']],
  [{ label: 'v0.two' }, []],
  [{ primary: true, to: '192.0.2.0/24', dev: 'v0' }, ['192.0.2.1/24']],
  [{ secondary: true, family: 'inet' }, ['192.0.2.2/24']],
  [{ temporary: true, family: 'inet6' }, []],
  [{ permanent: true, to: '2001:db8::/32' }, ['2001:db8::1/64', '2001:db8::2/64']],
  [{ dynamic: true }, ['192.0.2.3/24', '2001:db8::3/64']],
  [{ deprecated: true }, ['2001:db8::3/64']],
  [{ home: true }, ['2001:db8::1/64']],
  [{ mngtmpaddr: true }, ['2001:db8::2/64']],
  [{ noprefixroute: true }, ['2001:db8::2/64']],
  [{ nodad: false, to: '2001:db8::/32' }, []],
  [{ protocol: 0, to: '192.0.2.0/31' }, ['192.0.2.1/24']],
  [{ protocol: 77 }, []],
])('filter %j', async (filter, expected) => {
  using handle = connect({ netns: ns().path });
  const found = await handle.address().get(filter).toArray();
  expect(found.map(({ local }) => local).sort()).toEqual(expected);
});

beforeAll(() => ns().setSysctl('net/ipv6/conf/v0/forwarding', 1));

test('anycast addresses and multicast groups', async () => {
  using handle = connect({ netns: ns().path });
  const anycast = await handle.address().anycast({ dev: 'v0' }).toArray();
  expect(anycast).toContainEqual({
    dev: 'v0',
    index: expect.any(Number) as number,
    family: 'inet6',
    address: '2001:db8::',
    scope: 'global',
  });
  const groups = await handle.address().multicast({ dev: 'v0', family: 'inet6' }).toArray();
  const oracle = await ns().ipJson<{ maddr: { address: string }[] }[]>('-6 maddress show dev v0');
  expect(groups.map(({ address }) => address).sort()).toEqual(
    oracle.flatMap(({ maddr }) => maddr.map(({ address }) => address)).sort(),
  );
  expect(() => handle.address().anycast({ link: 'v0' } as object)).toThrow(
    'anycast address filter: "link" is no key',
  );
});

kernelTest('how many asked for a multicast group', { needs: [kernelSince('7.3')] }, async () => {
  using handle = connect({ netns: ns().path });
  const groups = await handle.address().multicast({ dev: 'v0' }).toArray();
  const [shown] =
    await ns().ipJson<{ maddr: { address: string; users?: number }[] }[]>('-6 maddress show dev v0');
  // ip is silent about one.
  const oracle = shown!.maddr.map(({ address, users = 1 }) => ({ address, users }));
  expect(groups.map(({ address, users }) => ({ address, users }))).toEqual(expect.arrayContaining(oracle));
});

test('the last address of the prefix is the broadcast address that "auto" means', async () => {
  using handle = connect({ netns: ns().path });
  await handle.address().add({ dev: 'br0', local: '198.51.100.1/25', broadcast: 'auto' });
  expect(await handle.address().get({ local: '198.51.100.1' }).first()).toMatchObject({
    broadcast: '198.51.100.127',
  });
});
