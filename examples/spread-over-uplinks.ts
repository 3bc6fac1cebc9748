/**
 * ECMP through a nexthop group: three quarters of the flows take one gateway, a quarter the other; all routes that use the group follow when it
 * changes. In the namespace that is named, or else in that of the process.
 */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

await handle.link().add({ name: 'up0', kind: 'veth', peer: 'isp0', up: true });
await handle.link().set('isp0', { up: true });
await handle.link().add({ name: 'up1', kind: 'veth', peer: 'isp1', up: true });
await handle.link().set('isp1', { up: true });
await handle.address().add({ dev: 'up0', local: '192.0.2.1/24' });
await handle.address().add({ dev: 'up1', local: '198.51.100.1/24' });

await handle.nexthop().add({ id: 1, via: '192.0.2.254', dev: 'up0' });
await handle.nexthop().add({ id: 2, via: '198.51.100.254', dev: 'up1' });
await handle.nexthop().add({ id: 10, group: [{ id: 1, weight: 3 }, 2] });

await handle.route().add({ dst: '203.0.113.0/24', nhid: 10 });
for await (const { dst, nexthops } of handle.route().get({ nhid: 10 }))
  console.log(dst, nexthops?.map(({ via, weight }) => `${via ?? ''} ×${weight}`).join(', '));

// The first uplink goes out of service: no route is touched.
await handle.nexthop().replace({ id: 10, group: [2] });
for await (const { dst, via } of handle.route().get({ nhid: 10 })) console.log(dst, via);
