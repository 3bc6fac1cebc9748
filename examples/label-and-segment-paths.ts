/**
 * Two ways to say the path of a packet where it enters the network: by MPLS labels, and by segments of IPv6 (seg6). In the namespace that is
 * named, or else in that of the process. The kernel needs both.
 */
import { connect, type RouteSpec } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

await handle.link().add({ name: 'core0', kind: 'veth', peer: 'core1', up: true });
await handle.link().set('core1', { up: true });
await handle.address().add({ dev: 'core0', local: '192.0.2.1/24' });

const labelled: RouteSpec = {
  dst: '203.0.113.0/24',
  via: '192.0.2.2',
  encap: { type: 'mpls', dst: '100/200', ttl: 64 },
};
const segmented: RouteSpec = {
  dst: '2001:db8:9::/48',
  dev: 'core0',
  encap: { type: 'seg6', mode: 'encap', segs: ['2001:db8::7', '2001:db8::8'] },
};

for (const route of [labelled, segmented]) {
  await handle.route().add(route);
  const made = await handle.route().get({ dst: route.dst }).first();
  console.log(made?.dst, JSON.stringify(made?.encap));
}
