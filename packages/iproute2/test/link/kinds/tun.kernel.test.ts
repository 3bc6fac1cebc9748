import { linkKind, namedNamespace, namedNamespaces, useNamespace, kernelTest } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../../src/connect.ts';

const ns = useNamespace({ needs: [linkKind('tun')] });

test('a device has what all links have, and is removed as they are', async () => {
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  const links = handle.link();
  const link = await links.add({
    name: 'tap0',
    index: 77,
    kind: 'tun',
    mode: 'tap',
    mtu: 1400,
    up: true,
    alias: 'a note',
    altnames: ['a-tap'],
  });
  expect(link).toMatchObject({
    name: 'tap0',
    index: 77,
    kind: 'tun',
    mode: 'tap',
    persist: true,
    mtu: 1400,
    up: true,
    alias: 'a note',
  });
  expect(link.altnames).toEqual(['a-tap']);
  await links.set('tap0', { ...link, mtu: 1300, altnames: undefined });
  expect(await links.get({ name: 'tap0' }).first()).toMatchObject({ mtu: 1300, mode: 'tap' });
  await links.del('tap0');
  expect(await links.get({ name: 'tap0' }).toArray()).toEqual([]);
});

test('one without a name gets one, one of a name that is taken is refused, and a failure leaves nothing', async () => {
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  const links = handle.link();
  expect(await links.add({ kind: 'tun', mode: 'tun' })).toMatchObject({ name: 'tun0' });
  await expect(links.add({ name: 'tun0', kind: 'tun', mode: 'tun' })).rejects.toMatchObject({
    code: 'EBUSY',
  });
  await expect(links.add({ name: 'tun1', kind: 'tun' })).rejects.toThrow(
    /mode: undefined is neither tun nor tap/,
  );
  await expect(links.add({ name: 'tun1', kind: 'tun', mode: 'tun', mtu: 1 })).rejects.toMatchObject({
    code: 'EINVAL',
  });
  expect(await links.get({ name: 'tun1' }).toArray()).toEqual([]);
});

test('a device is replaced by itself', async () => {
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  const links = handle.link();
  const spec = { name: 'tun3', kind: 'tun', mode: 'tun' } as const;
  const { index } = await links.replace(spec);
  expect(await links.replace({ ...spec, mtu: 1300 })).toMatchObject({ index, mtu: 1300 });
  await links.del('tun3');
});

kernelTest('is made in one namespace and moved to another', { needs: [namedNamespaces] }, async () => {
  await using other = await namedNamespace();
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  expect(
    await handle.link().add({ name: 'tun7', kind: 'tun', mode: 'tun', netns: other.path }),
  ).toMatchObject({ name: 'tun7', mode: 'tun' });
  expect(await other.ipJson('link show dev tun7')).toMatchObject([{ ifname: 'tun7' }]);
});

kernelTest('a failure leaves nothing where it was moved to', { needs: [namedNamespaces] }, async () => {
  await using other = await namedNamespace();
  using handle = connect({ netns: ns().path, timeout: 30_000 });
  await handle.netns().set(other.path, 5);
  const before = await other.ipJson('link show');
  const spec = { kind: 'tun', name: 'tun8', mode: 'tap' } as const;
  for (const netns of [other.path, { id: 5 }])
    await expect(handle.link().add({ ...spec, netns, mtu: 1 })).rejects.toMatchObject({ code: 'EINVAL' });
  await expect(handle.link().add({ ...spec, netns: other.path, altnames: ['lo'] })).rejects.toMatchObject({
    code: 'EEXIST',
  });
  expect(await other.ipJson('link show')).toEqual(before);
  expect(await handle.link().get({ name: 'tun8' }).toArray()).toEqual([]);
});
