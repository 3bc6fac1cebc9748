import { namespace } from '@netlink/kernel-test';
import { expect, test } from 'vitest';
import { connect } from '../../src/index.ts';

test('routes that differ in nothing that is chosen by stay in their order', async () => {
  await using ns = await namespace();
  await ns.ipBatch([
    'link add v0 type veth peer name v1',
    'link set v0 up',
    'link set v1 up',
    'address add 192.0.2.1/24 dev v0',
    'route add 198.51.100.0/24 dev v0 metric 7',
    'route add 198.51.100.0/24 dev v0 metric 9',
    'route prepend 198.51.100.0/24 via 192.0.2.2 metric 7',
    'route append 203.0.113.0/24 dev v0 metric 7',
    'route append 203.0.113.0/24 via 192.0.2.2 metric 7',
  ]);
  using handle = connect({ netns: ns.path });
  const before = await ns.ip('route show');
  const routes = await handle.route().save({ protocol: 'boot' });
  await handle.route().flush({ protocol: 'boot' });
  expect(await handle.route().restore(routes)).toBe(5);
  expect(await ns.ip('route show')).toBe(before);
});
