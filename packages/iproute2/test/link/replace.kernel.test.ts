import { kernelSince, kernelTest, linkKind, namespace, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { linksOf } from './link-handle.ts';

const ns = useNamespace({
  setup: async (own) => {
    await own.ipBatch([
      'link add d0 type veth peer name d1',
      'link add br0 type bridge',
      'link set d0 master br0',
      'link property add dev d0 altname before altname kept',
    ]);
  },
});

test('a link of another kind is not replaced', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await expect(links.replace({ name: 'd1', kind: 'bridge' })).rejects.toMatchObject({ code: 'EOPNOTSUPP' });
  await expect(links.replace({ name: 'br0', kind: 'ifb' })).rejects.toMatchObject({ code: 'EOPNOTSUPP' });
});

test('other names take the place of those that were there', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  const link = await links.replace({ name: 'd0', kind: 'veth', altnames: ['kept', 'after'], mtu: 1400 });
  expect(link).toMatchObject({ mtu: 1400, altnames: ['kept', 'after'] });
});

test('what a port of another master would have is refused', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await expect(links.set('d0', { port: { kind: 'bond', queueId: 1 } })).rejects.toThrow(
    /^link set: port: kind: it is a port of a bridge, not of a bond/,
  );
  expect(await links.get({ name: 'd0' }).first()).toMatchObject({ port: { kind: 'bridge', guard: false } });
});

test('what is there already is asked for all the same, where it counts together with others', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await ns().ipBatch([
    'link add f0 up type ifb',
    'link add br1 type bridge',
    'link add br2 type bridge',
    'link add p1 address 02:00:5e:00:53:01 type veth peer name p2',
    'link set p1 master br1',
    'link set p1 type bridge_slave isolated on learning off',
  ]);
  expect(await links.replace({ name: 'f0', kind: 'ifb', flags: ['noarp'], up: true })).toMatchObject({
    up: true,
  });
  await links.replace({ name: 'f0', kind: 'ifb', up: false });
  expect(await links.replace({ name: 'f0', kind: 'ifb', flags: ['up', 'noarp'], up: false })).toMatchObject({
    up: false,
  });

  const port = { kind: 'bridge', isolated: true, learning: false } as const;
  const moved = await links.replace({ name: 'p1', kind: 'veth', master: 'br2', port });
  expect(moved).toMatchObject({ master: 'br2', port });

  // An address that was asked for stays when a port with a lower one comes, whatever is asked for along with it.
  for (const settings of [{}, { ageingTime: 1000 }]) {
    await ns().ip('link add br3 type bridge');
    const { address } = (await links.get({ name: 'br3' }).first()) ?? {};
    await links.replace({ name: 'br3', kind: 'bridge', address, ...settings });
    await links.set('p1', { master: 'br3' });
    expect(await links.get({ name: 'br3' }).first()).toMatchObject({ address, ...settings });
    await links.del('br3');
  }
});

test('what goes to another namespace has all there that it is given', async () => {
  await using other = await namespace();
  using handle = linksOf(ns().path);
  const { links } = handle;
  await other.ip('link add there type bridge');
  await ns().ipBatch(['link add g0 up type ifb', 'link set g0 addrgenmode none']);
  const spec = { kind: 'ifb', up: true, addrgenmode: 'none', master: 'there' } as const;
  const link = await links.replace({ ...spec, name: 'g0', netns: other.path });
  expect(link).toMatchObject({ name: 'g0', up: true, addrgenmode: 'none', master: 'there' });
});

test('a pair is what it was, with what its other end is given', async () => {
  await using other = await namespace();
  using handle = linksOf(ns().path);
  const { links } = handle;
  const spec = { name: 'v0', kind: 'veth', peer: { name: 'v1', mtu: 1400 } } as const;
  for (let time = 0; time < 2; time++) expect(await links.replace(spec)).toMatchObject({ link: 'v1' });
  await links.replace({ ...spec, peer: { name: 'v1', mtu: 1300 } });
  expect(await links.get({ name: 'v1' }).first()).toMatchObject({ mtu: 1300 });
  await links.replace({ ...spec, peer: 'v1' });
  const away = { name: 'w0', kind: 'veth', peer: { name: 'w1', netns: other.path } } as const;
  for (let time = 0; time < 2; time++) await links.replace(away);
  const refused = { code: 'EOPNOTSUPP', extAck: { path: 'peer' } };
  await expect(links.replace({ ...spec, peer: 'v9' })).rejects.toMatchObject(refused);
  await expect(links.replace({ ...away, peer: { name: 'w1', mtu: 1400 } })).rejects.toMatchObject(refused);
});

test('what a link was made with is not replaced, and its other names are no new ones', async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await ns().ip('link add h0 type veth peer name h1');
  await ns().ip('link property add dev h0 altname by-another-name');
  const spec = { name: 'h0', kind: 'veth' } as const;
  const path = (key: string): object => ({ code: 'EOPNOTSUPP', extAck: { path: key } });
  await expect(links.replace({ ...spec, numtxqueues: 7 })).rejects.toMatchObject(path('numtxqueues'));
  await expect(links.replace({ ...spec, link: 'lo' })).rejects.toMatchObject(path('link'));
  await expect(links.set('h0', { numtxqueues: 7 })).rejects.toMatchObject(path('numtxqueues'));
  await expect(links.set('h0', { link: 'lo' })).rejects.toMatchObject(path('link'));
  await expect(links.set('h0', { kind: 'veth', link: 'lo' })).rejects.toMatchObject(path('link'));
  const { numtxqueues } = (await links.get({ name: 'h0' }).first()) ?? {};
  await links.set('h0', { link: 'h1', numtxqueues });
  const renamed = await links.replace({ ...spec, name: 'by-another-name', mtu: 1300 });
  expect(renamed).toMatchObject({ name: 'h0', mtu: 1300 });
});

kernelTest('nor is the link below', { needs: [linkKind('macvlan')] }, async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await ns().ip('link add below type veth peer name above');
  const spec = { name: 'm1', kind: 'macvlan', link: 'above' } as const;
  for (let time = 0; time < 2; time++) await links.replace(spec);
  await expect(links.replace({ ...spec, link: 'below' })).rejects.toMatchObject({
    code: 'EOPNOTSUPP',
    message: 'link replace: link: cannot be changed (EOPNOTSUPP)',
  });
  await expect(links.set('m1', { link: 'below' })).rejects.toMatchObject({
    message: 'link set: link: cannot be changed (EOPNOTSUPP)',
  });
});

const macvlanSwitches = { needs: [linkKind('macvlan'), kernelSince('5.13')] };
kernelTest('one switch of a MACVLAN leaves the other alone', macvlanSwitches, async () => {
  using handle = linksOf(ns().path);
  const { links } = handle;
  await links.add({ name: 'm0', kind: 'macvlan', link: 'd1', mode: 'source', nodst: true });
  await links.set('m0', { kind: 'macvlan', macaddrData: ['02:00:5e:00:53:01'] });
  expect(await links.get({ name: 'm0' }).first()).toMatchObject({ nodst: true });
  await links.set('m0', { kind: 'macvlan', nopromisc: false });
  const sources = { macaddrData: ['02:00:5e:00:53:01'] };
  expect(await links.get({ name: 'm0' }).first()).toMatchObject({
    nodst: true,
    nopromisc: false,
    ...sources,
  });
  await links.set('m0', { kind: 'macvlan', nodst: false });
  expect(await links.get({ name: 'm0' }).first()).toMatchObject({ nodst: false });
});
