import { namespace, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../src/index.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ip('link add v0 type veth peer name v1');
  },
});

test('labels are made, changed, removed, and made again', async () => {
  using handle = connect({ netns: ns().path });
  const labels = handle.addressLabel();
  await labels.add({ prefix: '2001:db8::/32', label: 99 });
  await labels.add({ prefix: '2001:db8:1::/48', dev: 'v0', label: 98 });
  await expect(labels.add({ prefix: '2001:db8::/32', label: 5 })).rejects.toMatchObject({ code: 'EEXIST' });
  await labels.replace({ prefix: '2001:db8::/32', label: 97 });
  await labels.replace({ prefix: '2001:db8::/32', label: 97 });
  const all = await labels.get().toArray();
  const oracle = await ns().ipJson('addrlabel');
  expect(
    all.map(({ prefix, dev, label }) => ({
      address: prefix.split('/')[0],
      prefixlen: Number(prefix.split('/')[1]),
      ...(dev !== undefined && { ifname: dev }),
      label,
    })),
  ).toEqual(oracle);
  expect(await labels.flush()).toBe(all.length);
  expect(await ns().ipJson('addrlabel')).toEqual([]);
  await labels.addAll(all);
  // Of prefixes that are equally long the one that was made last stands first.
  const again = await labels.get().toArray();
  expect(again).toHaveLength(all.length);
  expect(again).toEqual(expect.arrayContaining(all));
  await labels.del({ prefix: '2001:db8::/32' });
  await expect(labels.del({ prefix: '2001:db8::/32' })).rejects.toMatchObject({ code: 'ESRCH' });
});

test('what is there is not made a second time, wherever it stands', async () => {
  await using own = await namespace();
  using handle = connect({ netns: own.path });
  const labels = handle.addressLabel();
  const all = await labels.get().toArray();
  await labels.replaceAll(all);
  for (const label of all) await labels.replace(label);
  expect(await labels.restore(all)).toBe(0);
  expect(await labels.get().toArray()).toEqual(all);

  // The kernel lists two of this length, and this one after the other.
  const mapped = { prefix: '::FFFF:0:0/96', label: 44 };
  await labels.replace(mapped);
  const changed = await labels.get().toArray();
  expect(changed).toHaveLength(all.length);
  expect(changed).toContainEqual({ prefix: '::ffff:0.0.0.0/96', label: 44 });
  await expect(labels.replaceAll([mapped, { prefix: '::/0' }])).rejects.toThrow(
    'label: a number is needed, at index 1',
  );
});

test('what means nothing is refused before anything is sent', async () => {
  using handle = connect({ netns: ns().path });
  const refused = (spec: object): Promise<void> => handle.addressLabel().add(spec as never);
  await expect(refused({ label: 5 })).rejects.toThrow('prefix: a prefix is needed');
  await expect(refused({ prefix: '::/0' })).rejects.toThrow('label: a number is needed');
  await expect(refused({ prefix: '10.0.0.0/8', label: 5 })).rejects.toThrow('is not of IPv6');
  await expect(refused({ prefix: '::/0', lable: 5 })).rejects.toThrow('address label: "lable" is no key');
});
