/**
 * A bridge with a port, an address, a route and a neighbour, in the namespace that is named (`ip netns add lab`), or else in
 * that of the process.
 */
import { connect, NetlinkError } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

const bridge = await handle.link().add({ name: 'br0', kind: 'bridge', up: true });
console.log(`br0 is link ${bridge.index}`);

await handle.link().add({ name: 'port0', kind: 'veth', peer: 'end0', master: 'br0', up: true });
await handle.link().set('end0', { up: true });
await handle.address().add({ dev: 'br0', local: '192.0.2.1/24' });
await handle
  .neighbour()
  .replace({ dev: 'br0', dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01', state: 'permanent' });
await handle.route().add({ dst: '198.51.100.0/24', via: '192.0.2.9', metric: 100 });

for await (const route of handle.route().get({ family: 'inet' }))
  console.log(`route to ${route.dst} over ${route.dev ?? '?'}`);

try {
  await handle.link().add({ name: 'br0', kind: 'bridge' });
} catch (error) {
  if (!(error instanceof NetlinkError) || error.code !== 'EEXIST') throw error;
  console.log(error.message);
}
