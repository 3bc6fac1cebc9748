import { kernelTest, linkKind, useNamespace } from '@netlink/kernel-test';
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

kernelTest('one switch of a MACVLAN leaves the other alone', { needs: [linkKind('macvlan')] }, async () => {
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
