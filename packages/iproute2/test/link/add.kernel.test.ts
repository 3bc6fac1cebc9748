import { kernelTest, linkKind, namedNamespace, namedNamespaces, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import type { Link } from '../../src/link/link.ts';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({ needs: [linkKind('dummy'), linkKind('vlan')] });

/** What depends on the time, on the other links, or on whether the link is up. */
const STATE = new Set(
  'stats operstate flags qdisc linkUp port promiscuity allmulti tsoMaxSize bridgeId rootId gcTimer'.split(
    ' ',
  ),
);

function settingsOf(link: Link): object {
  return Object.fromEntries(Object.entries(link).filter(([key]) => !STATE.has(key)));
}

async function infoOf(name: string): Promise<unknown> {
  const [link] = await ns().ipJson(`link show dev ${name}`);
  return link;
}

test('resolves to the link that was made', async () => {
  using handle = linksOf(ns().path);
  const link = await handle.links.add({
    name: 'd0',
    kind: 'dummy',
    mtu: 1400,
    up: true,
    alias: 'a note',
    group: 7,
  });
  expect(link).toMatchObject({ name: 'd0', kind: 'dummy', mtu: 1400, up: true, alias: 'a note', group: 7 });
  expect(await infoOf('d0')).toMatchObject({ ifindex: link.index, mtu: 1400, ifalias: 'a note', group: '7' });
});

test('a link that has no name gets one from the kernel', async () => {
  using handle = linksOf(ns().path);
  const link = await handle.links.add({ kind: 'dummy' });
  expect(link.name).toBe('dummy0');
  await handle.links.del(link.index);
  expect(await handle.links.get({ index: link.index }).toArray()).toEqual([]);
});

test('a pair, a VLAN, a MACVLAN, a VXLAN and a bridge with a port', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.add({
    name: 'br0',
    kind: 'bridge',
    vlanFiltering: true,
    mcastQuerier: true,
    noLinklocalLearn: true,
  });
  await links.add({
    name: 'v0',
    kind: 'veth',
    peer: { name: 'v1', address: '02:00:5e:00:53:01', mtu: 1480 },
    master: 'br0',
    port: { kind: 'bridge', isolated: true, cost: 7 },
    altnames: ['the-first-of-the-two'],
    addrgenmode: 'none',
  });
  await links.add({
    name: 'v1.5',
    kind: 'vlan',
    link: 'v1',
    id: 5,
    gvrp: true,
    egressQos: [{ from: 1, to: 2 }],
  });
  await links.add({
    name: 'm0',
    kind: 'macvlan',
    link: 'v1',
    mode: 'source',
    macaddrData: ['02:00:5e:00:53:09'],
  });
  await links.add({
    name: 'x0',
    kind: 'vxlan',
    id: 42,
    remote: '2001:db8::1',
    ttl: 'inherit',
    dstport: 4789,
    gbp: true,
  });

  expect(await infoOf('br0')).toMatchObject({
    linkinfo: {
      info_data: { vlan_filtering: 1, mcast_querier: 1, no_linklocal_learn: 1, mcast_snooping: 1 },
    },
  });
  expect(await infoOf('v0')).toMatchObject({
    link: 'v1',
    master: 'br0',
    altnames: ['the-first-of-the-two'],
    inet6_addr_gen_mode: 'none',
    linkinfo: { info_kind: 'veth', info_slave_kind: 'bridge', info_slave_data: { isolated: true, cost: 7 } },
  });
  expect(await infoOf('v1')).toMatchObject({ address: '02:00:5e:00:53:01', mtu: 1480 });
  expect(await infoOf('v1.5')).toMatchObject({
    linkinfo: { info_data: { id: 5, flags: ['REORDER_HDR', 'GVRP'], egress_qos: [{ from: 1, to: 2 }] } },
  });
  expect(await infoOf('m0')).toMatchObject({
    linkinfo: { info_data: { mode: 'source', macaddr_data: ['02:00:5e:00:53:09'] } },
  });
  expect(await infoOf('x0')).toMatchObject({
    linkinfo: { info_data: { id: 42, remote6: '2001:db8::1', gbp: true } },
  });
});

test('what get yields, add takes', async () => {
  using handle = linksOf(ns().path);
  const names = ['br0', 'v0', 'v1.5', 'm0', 'x0', 'd0'];
  const { links } = handle;
  const before: Link[] = [];
  for (const name of names) before.push(...(await links.get({ name }).toArray()));
  expect(before.map(({ name }) => name)).toEqual(names);
  const peer = await links.get({ name: 'v1' }).first();
  for (const name of ['v0', 'br0', 'x0', 'd0']) await links.del(name);

  const after: Link[] = [];
  for (const link of before) {
    if (link.kind !== undefined) after.push(await links.add(link));
    // The other end was not given more than its name.
    if (link.name === 'v0')
      await links.set('v1', { ...peer, kind: undefined, link: undefined, linkUp: undefined });
  }
  expect(after.map(settingsOf)).toEqual(before.map(settingsOf));
});

test('replace makes a link, then changes it', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  const made = await links.replace({ name: 'br7', kind: 'bridge', ageingTime: 1000 });
  const changed = await links.replace({ ...made, kind: 'bridge', mtu: 1300, altnames: ['seven'] });
  expect(changed.index).toBe(made.index);
  expect(changed).toMatchObject({ mtu: 1300, ageingTime: 1000, altnames: ['seven'] });
  await links.replace({ name: 'br7', kind: 'bridge', altnames: ['seven'] });
});

test('refuses with the reason of the kernel and the key', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.add({ name: 'd1', kind: 'dummy' });
  await expect(links.add({ name: 'd1', kind: 'dummy' })).rejects.toMatchObject({
    code: 'EEXIST',
    request: 'link add',
  });
  // What the kernel would take for another number is not sent.
  await expect(links.add({ name: 'w', kind: 'vlan', link: 'd1', id: 5000 })).rejects.toThrow(
    'id: 5000 is not a whole number from 0 to 4095',
  );
  await expect(links.add({ name: 'w', kind: 'vlan', link: 'd1', id: 4095 })).rejects.toMatchObject({
    code: 'ERANGE',
  });
  const srcport = { low: 5, high: 4 };
  await expect(links.add({ name: 'w', kind: 'vxlan', id: 5, srcport })).rejects.toMatchObject({
    code: 'EINVAL',
    extAck: { path: 'linkinfo.data.portRange' },
  });
  await expect(links.add({ name: 'w', kind: 'vlan', link: 'none', id: 5 })).rejects.toMatchObject({
    code: 'ENODEV',
  });
});

kernelTest(
  'moves the other end to another namespace',
  { needs: [namedNamespaces, linkKind('veth')] },
  async () => {
    await using other = await namedNamespace();
    using handle = linksOf(ns().path);
    const { links } = handle;
    const link = await links.add({ name: 'p0', kind: 'veth', peer: { name: 'p1', netns: other.path } });
    expect(link.linkNetnsid).toBeTypeOf('number');
    expect(link.link).toBeTypeOf('number');
    expect(await other.ipJson('link show dev p1')).toMatchObject([{ ifname: 'p1' }]);
    const made = await links.add({ name: 'd9', kind: 'bridge', netns: other.path });
    expect(await other.ipJson('link show dev d9')).toMatchObject([{ ifname: 'd9', ifindex: made?.index }]);
  },
);
