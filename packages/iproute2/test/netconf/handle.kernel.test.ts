import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ip('link add v0 type veth peer name v1');
    await space.setSysctl('net/ipv4/conf/v0/forwarding', 1);
    await space.setSysctl('net/ipv4/conf/v0/rp_filter', 1);
    await space.setSysctl('net/ipv6/conf/v0/forwarding', 1);
  },
});

test('settings of links, of the host, and those that links begin with', async () => {
  using handle = connect({ netns: ns().path });
  const inet = await handle.netconf().get({ family: 'inet' }).toArray();
  expect(inet.map((netconf) => netconf.interface)).toEqual(
    expect.arrayContaining(['lo', 'v0', 'v1', 'all', 'default']),
  );
  const all = await handle.netconf().get({ dev: 'v0' }).toArray();
  expect(all.filter(({ family }) => family !== 'mpls')).toMatchObject([
    { family: 'inet', interface: 'v0', forwarding: true, rpFilter: 'strict', proxyNeigh: false },
    { family: 'inet6', interface: 'v0', forwarding: true },
  ]);
  expect(await handle.netconf().get({ family: 'inet6', dev: 'all' }).toArray()).toMatchObject([
    { interface: 'all', forwarding: false },
  ]);
  // A kernel without MPLS lists all else when it is asked for it.
  const mpls = await handle.netconf().get({ family: 'mpls' }).toArray();
  expect(mpls.filter(({ family }) => family !== 'mpls')).toEqual([]);
  expect(() => handle.netconf().get({ link: 'v0' } as object)).toThrow('netconf filter: "link" is no key');
  await expect(handle.netconf().get({ dev: 'none' }).toArray()).rejects.toMatchObject({ code: 'ENODEV' });
});
