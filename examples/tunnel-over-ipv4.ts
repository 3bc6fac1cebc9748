/** Two networks joined over IPv4: a GRE tunnel with a key, and a route into it. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

await handle
  .link()
  .add({ name: 'branch0', kind: 'gre', local: '192.0.2.1', remote: '192.0.2.2', key: 42, ttl: 64, up: true });
await handle.route().add({ dst: '198.51.100.0/24', dev: 'branch0' });

const tunnel = await handle.link().get({ name: 'branch0', kind: 'gre' }).first();
if (tunnel?.kind === 'gre') console.log(`branch0: ${tunnel.local ?? '?'} → ${tunnel.remote ?? '?'}`);
for await (const { dst } of handle.route().get({ dev: 'branch0', family: 'inet' }))
  console.log(`${dst} through branch0`);
