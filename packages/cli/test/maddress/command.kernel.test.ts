import { connect } from '@netlink/iproute2';
import { useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { expectAsIp } from '../support/as-ip.ts';
import { nlip, outcomeOf } from '../support/nlip.ts';

const ns = useNamespace({
  setup: async (space) => {
    await space.ipBatch([
      'link add v0 type veth peer name v1',
      'link set v0 up',
      'link set v1 up',
      'address add 192.0.2.1/24 dev v0',
      'address add 239.1.2.3/32 dev v0 autojoin',
      'address add 2001:db8::1/64 dev v0 nodad',
      'maddress add 33:33:00:00:00:05 dev v0',
      'maddress add 33:33:00:00:00:01 dev v0',
    ]);
  },
});

test.each([
  'maddress',
  'maddress show dev v0',
  '-json maddress show',
  '-4 maddress',
  '-6 -json maddress show v0',
  '-0 maddress',
])('nlip %s says what ip says', async (line) => {
  await expectAsIp(ns(), line);
});

test('as objects, and what is wrong', async () => {
  using handle = connect({ netns: ns().path });
  const groups = await handle.maddress().get({ dev: 'v0' });
  expect(groups).toContainEqual(expect.objectContaining({ family: 'inet', address: '239.1.2.3', dev: 'v0' }));
  expect(groups).toContainEqual(expect.objectContaining({ address: '33:33:00:00:00:05', static: true }));
  expect((await outcomeOf(['maddress', 'show', 'v0', 'x'])).errors).toContain('maddress: "x" is unknown');
});

// Of the hardware's groups, those that were asked for by hand.
const byHand = async (): Promise<unknown[]> => {
  const links =
    await ns().ipJson<{ ifname: string; maddr: { link?: string; features?: string }[] }[]>('maddress');
  return links.flatMap(({ ifname, maddr }) =>
    maddr.filter(({ features }) => features === 'static').map(({ link }) => `${ifname} ${link ?? ''}`),
  );
};

test('groups are asked for, twice too, and taken back', async () => {
  using handle = connect({ netns: ns().path });
  const before = await byHand();
  await nlip(ns(), 'maddress add 33:33:00:00:00:07 dev v1');
  await handle.maddress().add({ dev: 'v1', address: '33:33:00:00:00:07' });
  const v1 = await handle.link().get({ name: 'v1' }).first();
  await handle.maddress().add({ dev: v1?.index ?? 0, address: '01:00:5e:00:00:09', family: 'link' });
  expect(await byHand()).toEqual(['v1 33:33:00:00:00:07', 'v1 01:00:5e:00:00:09', ...before]);

  // What is read can be asked for, and taken back.
  const made = (await handle.maddress().get({ dev: 'v1', family: 'link' })).filter((each) => each.static);
  expect(made).toHaveLength(2);
  for (const each of made) await handle.maddress().add(each);
  await nlip(ns(), 'maddress del 33:33:00:00:00:07 dev v1');
  await handle.maddress().del({ dev: 'v1', address: '01:00:5e:00:00:09' });
  expect(await byHand()).toEqual(before);
});

test('what ip takes back, and what is refused', async () => {
  using handle = connect({ netns: ns().path });
  const maddress = handle.maddress();
  const group = { dev: 'v1', address: '33:33:00:00:00:08' };
  await maddress.add(group);
  await ns().ip('maddress del 33:33:00:00:00:08 dev v1');
  await expect(maddress.del(group)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'ioctl' });
  await expect(maddress.add({ ...group, dev: 'none' })).rejects.toMatchObject({ code: 'ENODEV' });
  await expect(maddress.add({ ...group, dev: 4_000_000 })).rejects.toMatchObject({ code: 'ENODEV' });
  const refused = (spec: object): Promise<void> => maddress.add(spec as never);
  await expect(refused({ ...group, address: '239.1.1.1' })).rejects.toThrow(
    'address: "239.1.1.1" is no link-layer address',
  );
  await expect(refused({ ...group, address: 5 })).rejects.toThrow('address: 5 is no link-layer address');
  await expect(refused({ ...group, family: 'inet' })).rejects.toThrow('family: groups of "inet" are joined');
  await expect(refused({ address: group.address })).rejects.toThrow('dev: a link is needed');
  await expect(refused({ ...group, mac: 5 })).rejects.toThrow('"mac" is no key');
  const errors = async (line: string): Promise<string> => (await outcomeOf(line.split(' '))).errors;
  expect(await errors('maddress add dev v1')).toContain('maddress: an address is missing');
  expect(await errors('maddress add 33:33:00:00:00:08')).toContain('maddress: dev is missing');
  expect(await errors('maddress add 33:33:00:00:00:08 x')).toContain('maddress: "x" is unknown');
});
