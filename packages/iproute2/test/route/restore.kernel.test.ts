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

const SCENES = {
  // Nothing in it is the kernel's own.
  'a route that prefers an address of a local prefix': [
    'address flush dev lo',
    'route add local 10.44.0.0/16 dev v0',
    'route add 10.50.0.0/16 dev v0 src 10.44.0.5',
  ],
  'all routes that come with addresses': [
    'address add 10.9.0.1/24 dev v0',
    'address add 10.9.0.7/24 dev v0',
    'address add 2001:db8::1/64 dev v0 nodad',
    'route add 198.51.100.0/24 via 10.9.0.2',
    'route add local 10.45.0.0/16 dev v0 src 10.45.0.1',
  ],
} as const;

test.each(Object.entries(SCENES))('%s: all IPv4 routes are what they were', async (_name, lines) => {
  await using ns = await namespace();
  await ns.ipBatch([
    'link set lo up',
    'link add v0 type veth peer name v1',
    'link set v0 up',
    'link set v1 up',
    'route add local 10.45.0.1 dev v0',
    ...lines,
  ]);
  using handle = connect({ netns: ns.path });
  const before = await ns.ip('-4 route show table all');
  const routes = await handle.route().save({ table: 'all' });
  await handle.route().flush({ table: 'all' });
  expect(await ns.ip('-4 route show table all')).toBe('');
  await handle.route().restore(routes);
  expect(await ns.ip('-4 route show table all')).toBe(before);
});
