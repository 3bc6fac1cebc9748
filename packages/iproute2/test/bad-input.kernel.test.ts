import { useNamespace } from '@netlink/kernel-test';
import { NetlinkError } from '@netlink/proto';
import { expect, test } from 'vitest';
import { connect, type Handle } from '../src/index.ts';

const ns = useNamespace({
  setup: async (namespace) => {
    await namespace.ipBatch([
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
      'address add 192.0.2.1/24 dev v0',
      'address add 2001:db8::1/64 dev v0 nodad',
    ]);
  },
});

type Try = (handle: Handle) => Promise<unknown>;

// What ip refuses by itself is refused before anything is sent, and the key is named.
test.each<[name: string, attempt: Try, words: string]>([
  [
    'a source address of the wrong family',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', dev: 'v0', src: '2001:db8::1' }),
    'src: "2001:db8::1" is not of family inet',
  ],
  [
    'an IPv4 gateway of an IPv6 route',
    (handle) => handle.route().add({ dst: '2001:db8:1::/48', via: '192.0.2.9' }),
    'via: "192.0.2.9" is not of family inet6',
  ],
  [
    'a peer of the wrong family',
    (handle) => handle.address().add({ dev: 'v0', local: '192.0.2.5', peer: '2001:db8::5' }),
    'peer: "2001:db8::5" is of another family',
  ],
  [
    'an address of another family than is said',
    (handle) => handle.address().add({ dev: 'v0', local: '192.0.2.5/24', family: 'inet6' }),
    'local: "192.0.2.5" is not of family inet6',
  ],
  [
    'a neighbour of another family than is said',
    (handle) => handle.neighbour().add({ dev: 'v0', dst: '2001:db8::5', family: 'inet' }),
    'dst: "2001:db8::5" is not of family inet',
  ],
  [
    'realms that are none',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', dev: 'v0', realms: '1/70000' }),
    'realms: 70000 is not a whole number from 0 to 65535',
  ],
  [
    'a negative suppressor',
    (handle) => handle.rule().add({ table: 'main', suppressPrefixlength: -5 }),
    'suppressPrefixlength: -5 is not a whole number from 0 to 128',
  ],
  [
    'a rule of two families',
    (handle) => handle.rule().add({ from: '192.0.2.0/24', to: '2001:db8::/32' }),
    'rule: family, from and to are not of one family',
  ],
  [
    'a prefix that is too long',
    (handle) => handle.route().add({ dst: '192.0.2.0/33', dev: 'v0' }),
    'dst: "192.0.2.0/33"',
  ],
  [
    'a weight of 0',
    (handle) => handle.route().add({ dst: 'default', nexthops: [{ via: '192.0.2.9', weight: 0 }] }),
    'nexthops: weight 0 is not',
  ],
  [
    'a weight of 257',
    (handle) => handle.route().add({ dst: 'default', nexthops: [{ via: '192.0.2.9', weight: 257 }] }),
    'nexthops: weight 257 is not',
  ],
  [
    'a neighbour without a link',
    (handle) => handle.neighbour().add({ dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01' }),
    'dev: a link is needed',
  ],
  [
    'a route by what is no link',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', dev: true as unknown as string }),
    'dev: true is neither the name nor the index of a link',
  ],
  [
    'a path by what can be no name',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', nexthops: [{ dev: 'a/b' }] }),
    'nexthops: dev: "a/b" holds a slash or white space',
  ],
  [
    'an encapsulation by what can be no name',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', encap: { type: 'xfrm', ifId: 5, linkDev: '' } }),
    'encap.linkDev: a name has at least one octet',
  ],
  [
    'an address of no link',
    (handle) => handle.address().add({ dev: -1, local: '192.0.2.5/24' }),
    'dev: -1 is not a whole number from 1',
  ],
  [
    'an entry behind what can be no name',
    (handle) => handle.bridge().fdb().add({ dev: 'v0', mac: '02:00:5e:00:53:01', via: 'a b' }),
    'via: "a b" holds a slash or white space',
  ],
  [
    'a link below that is none',
    (handle) => handle.link().add({ kind: 'vxlan', id: 5, dstport: 4789, dev: '' }),
    'dev: a name has at least one octet',
  ],
  [
    'routes by what is no link',
    (handle) => handle.route().get({ iif: 0 }).first(),
    'iif: 0 is not a whole number from 1',
  ],
  ['a rule that says nothing', (handle) => handle.rule().add({}), 'rule: nothing is said of it'],
])('%s is refused before it is sent', async (_name, attempt, words) => {
  using handle = connect({ netns: ns().path });
  const error: unknown = await attempt(handle).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toBeInstanceOf(NetlinkError);
  expect((error as Error).message).toContain(words);
});

// What ip leaves to the kernel is left to it here, and its words are told.
test.each<[name: string, attempt: Try, line: string]>([
  [
    'an IPv4 destination with host bits set',
    (handle) => handle.route().add({ dst: '203.0.113.1/24', dev: 'v0' }),
    'route add 203.0.113.1/24 dev v0',
  ],
  [
    'a blackhole with a gateway',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', type: 'blackhole', via: '192.0.2.9' }),
    'route add blackhole 203.0.113.0/24 via 192.0.2.9',
  ],
  [
    'a gateway that is not to be reached',
    (handle) => handle.route().add({ dst: '203.0.113.0/24', via: '198.51.100.9' }),
    'route add 203.0.113.0/24 via 198.51.100.9',
  ],
  [
    'a nexthop object with a gateway and a blackhole',
    (handle) => handle.nexthop().add({ id: 20, via: '192.0.2.9', dev: 'v0', blackhole: true }),
    'nexthop add id 20 via 192.0.2.9 dev v0 blackhole',
  ],
])('%s is left to the kernel', async (_name, attempt, line) => {
  using handle = connect({ netns: ns().path });
  const ofIp: unknown = await ns()
    .ip(line)
    .catch((reason: unknown) => reason);
  const ours: unknown = await attempt(handle).catch((reason: unknown) => reason);
  expect(ofIp).toBeInstanceOf(Error);
  expect(ours).toBeInstanceOf(NetlinkError);
  const { extAck } = ours as NetlinkError;
  if (extAck?.message !== undefined) expect((ofIp as Error).message).toContain(extAck.message);
});

test('a rule without a table leads to main, as with ip', async () => {
  using handle = connect({ netns: ns().path });
  await ns().ip('rule add from 198.51.100.0/24 priority 50');
  await handle.rule().add({ from: '198.51.100.0/24', priority: 51 });
  const [one, other] = await ns().ipJson<object[]>('rule show from 198.51.100.0/24');
  expect({ ...other, priority: 50 }).toEqual(one);
  expect(one).toMatchObject({ table: 'main' });
});

test('what is not there is ENOENT or its like; what is replaced twice is there once', async () => {
  using handle = connect({ netns: ns().path });
  const dst = '203.0.113.64/26';
  await expect(handle.route().del({ dst })).rejects.toMatchObject({ code: 'ESRCH' });
  await expect(handle.neighbour().del({ dev: 'v0', dst: '192.0.2.77' })).rejects.toMatchObject({
    code: 'ENOENT',
  });
  await expect(handle.rule().del({ priority: 77 })).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(handle.nexthop().del({ id: 77 })).rejects.toMatchObject({ code: 'ENOENT' });
  const address = { dev: 'v0', local: '192.0.2.77/24' };
  await expect(handle.address().del(address)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  for (let time = 0; time < 2; time++) {
    await handle.route().replace({ dst, via: '192.0.2.9' });
    await handle.rule().replace({ from: dst, table: 77, priority: 77 });
    await handle.nexthop().replace({ id: 77, via: '192.0.2.9', dev: 'v0' });
    await handle.neighbour().replace({ dev: 'v0', dst: '192.0.2.78', lladdr: '02:00:5e:00:53:01' });
    await handle.address().replace(address);
  }
  expect(await handle.route().get({ dst }).toArray()).toHaveLength(1);
  expect(await handle.rule().get({ priority: 77 }).toArray()).toHaveLength(1);
  expect(await handle.nexthop().get({ id: 77 }).toArray()).toHaveLength(1);
  const neighbours = await handle.neighbour().get({ dev: 'v0', state: 'permanent' }).toArray();
  expect(neighbours.map((each) => each.dst)).toEqual(['192.0.2.78']);
  expect(await handle.address().get({ local: '192.0.2.77' }).toArray()).toHaveLength(1);
});
