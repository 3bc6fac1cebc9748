import { kernelSince, kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({ needs: [linkKind('dummy')] });

test('sets what all links have, and what a kind has', async () => {
  await ns().ipBatch(['link add d0 type dummy', 'link add br0 type bridge']);
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.set('d0', {
    up: true,
    mtu: 1400,
    master: 'br0',
    promisc: true,
    arp: true,
    address: '02:00:5e:00:53:07',
  });
  await links.set('d0', { port: { kind: 'bridge', hairpin: true, groupFwdMask: 16 }, addrgenmode: 'random' });
  await links.set('br0', { kind: 'bridge', vlanFiltering: true, mcastQueryIntvl: 6000 });
  expect(await ns().ipJson('link show dev d0')).toMatchObject([
    {
      flags: ['BROADCAST', 'PROMISC', 'UP', 'LOWER_UP'],
      mtu: 1400,
      master: 'br0',
      address: '02:00:5e:00:53:07',
      inet6_addr_gen_mode: 'random',
      linkinfo: { info_slave_data: { hairpin: true, group_fwd_mask: '0x10' } },
    },
  ]);
  expect(await links.get({ name: 'br0' }).first()).toMatchObject({
    vlanFiltering: true,
    mcastQueryIntvl: 6000,
  });

  await links.set('d0', { master: null, promisc: false, up: false });
  await links.set('d0', { name: 'd1' });
  const [d1] = await ns().ipJson('link show dev d1');
  expect(d1).toMatchObject({ flags: ['BROADCAST'] });
  expect(d1).not.toHaveProperty('master');
});

kernelTest('renames a link that is up', { needs: [kernelSince('6.2')] }, async () => {
  await ns().ipBatch(['link add before type dummy', 'link set before up']);
  using handle = linksOf(ns().path);
  await handle.links.set('before', { name: 'after', mtu: 1400, up: false });
  expect(await ns().ipJson('link show dev after')).toMatchObject([
    { flags: ['BROADCAST', 'NOARP'], mtu: 1400 },
  ]);
});

kernelTest('what the kernel has no word for is refused', { needs: [linkKind('vxlan')] }, async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.add({ name: 'x0', kind: 'vxlan', id: 42, dstport: 4789, gbp: true });
  await expect(links.set('x0', { kind: 'vxlan', gbp: false, ageing: 60 })).rejects.toThrow(
    /^gbp: is on, and cannot be turned off/,
  );
  expect(await links.get({ name: 'x0' }).first()).toMatchObject({ gbp: true, ageing: 300 });
  await links.set('x0', { kind: 'vxlan', gpe: false, ageing: 60 });
  expect(await links.get({ name: 'x0' }).first()).toMatchObject({ gbp: true, ageing: 60 });
});

kernelTest('a kind without settings of it says nothing', { needs: [linkKind('vlan')] }, async () => {
  await ns().ipBatch(['link add below type dummy', 'link add link below name d0.5 type vlan id 5']);
  using handle = linksOf(ns().path);
  await handle.links.set('d0.5', { kind: 'vlan', mtu: 1400 });
  expect(await handle.links.get({ name: 'd0.5' }).first()).toMatchObject({ id: 5, mtu: 1400 });
});

test('change names the link in what it takes', async () => {
  using handle = linksOf(ns().path);
  await handle.links.change({ name: 'br0', kind: 'bridge', ageingTime: 1234 });
  expect(await handle.links.get({ name: 'br0' }).first()).toMatchObject({ ageingTime: 1234 });
  await expect(handle.links.change({ mtu: 1400 })).rejects.toThrow(/name or index is missing/);
  await expect(handle.links.change({ name: 'none', group: 1 })).rejects.toMatchObject({ code: 'ENODEV' });
});

test('other names are given, found and taken away', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.addAltname('br0', ['bridge-of-the-first-floor', 'short']);
  expect(await links.get({ name: 'bridge-of-the-first-floor' }).first()).toMatchObject({ name: 'br0' });
  expect(await links.get({ name: 'short' }).first()).toMatchObject({ name: 'br0' });
  await links.set('bridge-of-the-first-floor', { mtu: 1290 });
  await links.delAltname('br0', 'short');
  expect(await links.get({ name: 'short' }).first()).toBeUndefined();
  expect(await links.get({ name: 'br0' }).first()).toMatchObject({
    altnames: ['bridge-of-the-first-floor'],
    mtu: 1290,
  });
  await links.del('bridge-of-the-first-floor');
  expect(await links.get({ name: 'br0' }).first()).toBeUndefined();
});
