import { open } from 'node:fs/promises';
import {
  kernelSince,
  kernelTest,
  linkKind,
  namedNamespace,
  namedNamespaces,
  namespace,
  netdevsim,
  simulatedDevice,
  useNamespace,
} from '@netlink/kernel-test';
import { describe, expect, test } from 'vitest';
import { linksOf } from './link-handle.ts';

const ns = useNamespace();

describe('what ip sets, we read; what we set, ip reads', () => {
  kernelTest('reasons to be held down', { needs: [linkKind('vxlan')] }, async () => {
    await ns().ip('link add held type vxlan id 5 dstport 4789');
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.set('held', { protodown: true, protodownReason: [3, 7] });
    expect(await ns().ipJson('link show held')).toMatchObject([
      { proto_down: true, proto_down_reason: ['3', '7'] },
    ]);
    await ns().ip('link set held protodown_reason 7 off');
    expect(await links.get({ name: 'held' }).first()).toMatchObject({
      protodown: true,
      protodownReason: [3],
    });
    // While a reason holds, the kernel does not let go.
    await expect(links.set('held', { protodown: false })).rejects.toMatchObject({ code: 'EBUSY' });
    await links.set('held', { protodownReason: { 3: false }, protodown: false });
    const link = await links.get({ name: 'held' }).first();
    expect(link).not.toHaveProperty('protodown');
    expect(link).not.toHaveProperty('protodownReason');
  });

  test('settings of IPv4', async () => {
    await ns().ip('link add conf0 type veth peer name conf1');
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.set('conf0', { inet: { forwarding: true, rpFilter: 2, arpFilter: 1, disablePolicy: 1 } });
    const file = (key: string): Promise<string> => ns().sysctl(`net/ipv4/conf/conf0/${key}`);
    expect(await Promise.all(['forwarding', 'rp_filter', 'arp_filter', 'disable_policy'].map(file))).toEqual([
      '1',
      '2',
      '1',
      '1',
    ]);
    await ns().setSysctl('net/ipv4/conf/conf0/log_martians', 1);
    const link = await links.get({ name: 'conf0', conf: true }).first();
    expect(link?.inet).toMatchObject({
      forwarding: 1,
      rpFilter: 2,
      arpFilter: 1,
      disablePolicy: 1,
      logMartians: 1,
    });
    expect(link?.inet6).toMatchObject({ hoplimit: 64, disableIpv6: 0 });
    // What was read is taken as it is.
    await links.set('conf1', { inet: link?.inet });
    expect((await links.get({ name: 'conf1', conf: true }).first())?.inet).toEqual(link?.inet);
    expect(await links.get({ name: 'conf0' }).first()).not.toHaveProperty('inet');
  });

  test('the lower half of IPv6 addresses', async () => {
    await ns().ip('link add token0 type veth peer name token1');
    await ns().setSysctl('net/ipv6/conf/token0/accept_ra', 1);
    await ns().ipBatch(['link set token0 up', 'link set token1 up']);
    // A token needs a link that solicits routers, which the links of tests do not.
    await ns().setSysctl('net/ipv6/conf/token0/router_solicitations', -1);
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.set('token0', { token: '::1:2:3:4' });
    expect(await ns().ip('token get dev token0')).toContain('token ::1:2:3:4 dev token0');
    expect(await links.get({ name: 'token0' }).first()).toMatchObject({ token: '::1:2:3:4' });
    await ns().ip('token set :: dev token0');
    expect(await links.get({ name: 'token0' }).first()).not.toHaveProperty('token');
  });

  test('limits, queues, names and switches', async () => {
    using handle = linksOf(ns().path);
    const { links } = handle;
    await links.add({
      kind: 'veth',
      name: 'many0',
      peer: 'many1',
      numtxqueues: 3,
      numrxqueues: 2,
      gsoMaxSize: 32_000,
      gsoMaxSegs: 20,
      txqlen: 77,
      mtu: 1300,
      address: '02:00:5e:00:53:01',
      broadcast: '02:00:5e:00:53:ff',
      group: 9,
      alias: 'a note',
      altnames: ['one-more-name-for-it', 'second'],
      arp: false,
      multicast: false,
      allmulticast: true,
      dynamic: true,
      linkmode: 'dormant',
    });
    expect(await ns().ipJson('link show many0')).toMatchObject([
      {
        flags: expect.arrayContaining(['BROADCAST', 'NOARP', 'ALLMULTI', 'DYNAMIC']) as unknown,
        num_tx_queues: 3,
        gso_max_size: 32_000,
        gso_max_segs: 20,
        txqlen: 77,
        mtu: 1300,
        address: '02:00:5e:00:53:01',
        broadcast: '02:00:5e:00:53:ff',
        group: '9',
        ifalias: 'a note',
        altnames: ['one-more-name-for-it', 'second'],
        linkmode: 'DORMANT',
      },
    ]);
    await links.set('many0', { altnames: ['second', 'third'], up: true });
    await links.set('many1', { up: true });
    expect(await links.get({ name: 'many0' }).first()).toMatchObject({ altnames: ['second', 'third'] });
    await links.set('many0', { state: 'up' });
    expect(await ns().ipJson('link show many0')).toMatchObject([{ operstate: 'UP' }]);
  });

  kernelTest('a limit of what comes in', { needs: [kernelSince('5.17')] }, async () => {
    using handle = linksOf(ns().path);
    await handle.links.add({ kind: 'veth', name: 'gro0', peer: 'gro1', groMaxSize: 33_000 });
    expect(await ns().ipJson('link show gro0')).toMatchObject([{ gro_max_size: 33_000 }]);
    await handle.links.set('gro0', { groMaxSize: 34_000 });
    expect(await handle.links.get({ name: 'gro0' }).first()).toMatchObject({ groMaxSize: 34_000 });
  });

  kernelTest(
    'a link below that is in another namespace',
    { needs: [namedNamespaces, linkKind('macvlan')] },
    async () => {
      await using other = await namedNamespace();
      await other.ip('link add below type veth peer name below-peer');
      await ns().ip('netns', 'set', other.name ?? '', '17');
      using handle = linksOf(ns().path);
      using elsewhere = linksOf(other.path);
      const { index = 0 } = (await elsewhere.links.get({ name: 'below' }).first()) ?? {};
      const made = await handle.links.add({
        kind: 'macvlan',
        name: 'above',
        link: index,
        linkNetns: other.name,
      });
      expect(made).toMatchObject({ link: index, linkNetnsid: 17 });
      await using stranger = await namedNamespace();
      await expect(
        handle.links.add({ kind: 'macvlan', link: index, linkNetns: stranger.name }),
      ).rejects.toThrow(/^linkNetns: .* has no id here/);
    },
  );

  test('a namespace is named by a descriptor', async () => {
    using handle = linksOf(ns().path);
    await using other = await namespace();
    await using file = await open(other.path);
    await handle.links.add({ kind: 'veth', name: 'moves', peer: 'stays' });
    await handle.links.set('moves', { netns: { fd: file.fd } });
    expect(await other.ipJson('link show moves')).toMatchObject([{ ifname: 'moves' }]);
  });
});

kernelTest('virtual functions', { needs: [netdevsim] }, async () => {
  const name = await simulatedDevice(ns(), { functions: 3 });
  using handle = linksOf(ns().path);
  const { links } = handle;
  const vfinfoList = [
    { vf: 0, address: '02:00:5e:00:53:09', vlanList: [{ vlan: 7, qos: 3, protocol: '8021ad' as const }] },
    {
      vf: 1,
      rate: { maxTx: 200, minTx: 50 },
      spoofchk: true,
      linkState: 'enable' as const,
      trust: true,
      queryRssEn: true,
    },
  ];
  await links.set(name, { vfinfoList });
  const [oracle] = await ns().ipJson(`link show ${name}`);
  expect(oracle).toMatchObject({
    vfinfo_list: [
      { vf: 0, address: '02:00:5e:00:53:09', vlan_list: [{ vlan: 7, qos: 3, protocol: '802.1ad' }] },
      {
        vf: 1,
        rate: { max_tx: 200, min_tx: 50 },
        spoofchk: true,
        link_state: 'enable',
        trust: true,
        query_rss_en: true,
      },
      { vf: 2, spoofchk: false, link_state: 'auto' },
    ],
  });
  await ns().ip(`link set ${name} vf 2 state disable`);
  const link = await links.get({ name }).first();
  expect(link?.vfinfoList).toMatchObject([...vfinfoList, { vf: 2, linkState: 'disable', spoofchk: false }]);
  // What was read is taken as it is.
  await links.set(name, { vfinfoList: link?.vfinfoList });
  expect((await links.get({ name }).first())?.vfinfoList).toEqual(link?.vfinfoList);
});
