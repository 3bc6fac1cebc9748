/** A switch: a bridge that keeps VLANs apart, and a VLAN of it with an address of its own. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });
const links = handle.link();

await links.add({ name: 'switch0', kind: 'bridge', vlanFiltering: true, vlanDefaultPvid: 10, up: true });
for (const name of ['room1', 'room2'])
  await links.add({
    name,
    kind: 'veth',
    peer: `${name}-wall`,
    master: 'switch0',
    port: { kind: 'bridge', isolated: true },
    up: true,
  });
await links.add({ name: 'switch0.10', kind: 'vlan', link: 'switch0', id: 10, up: true });
await handle.address().add({ dev: 'switch0.10', local: '192.0.2.1/24' });

for await (const { name, port } of links.get({ master: 'switch0' }))
  if (port?.kind === 'bridge') console.log(`${name}: isolated ${String(port.isolated)}`);
