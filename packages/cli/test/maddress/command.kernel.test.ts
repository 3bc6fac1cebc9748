import { connect } from '@netlink/iproute2';
import { sameTwice, useNamespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
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
  const { oracle, ours } = await sameTwice(
    () => ns().ip(line),
    () => nlip(ns(), line),
  );
  expect(ours).toBe(oracle);
});

test('as objects, and what is wrong', async () => {
  using handle = connect({ netns: ns().path });
  const groups = await handle.maddress().get({ dev: 'v0' });
  expect(groups).toContainEqual(expect.objectContaining({ family: 'inet', address: '239.1.2.3', dev: 'v0' }));
  expect(groups).toContainEqual(expect.objectContaining({ address: '33:33:00:00:00:05', static: true }));
  expect((await outcomeOf(['maddress', 'show', 'v0', 'x'])).errors).toContain('maddress: "x" is unknown');
});
