/** Several Ethernet addresses on one link, which do not hear each other: macvlan. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });
const links = handle.link();

await links.add({ name: 'uplink0', kind: 'veth', peer: 'uplink0-wall', up: true });
for (const name of ['guest1', 'guest2'])
  await links.add({ name, kind: 'macvlan', link: 'uplink0', mode: 'private', up: true });

for await (const guest of links.get({ kind: 'macvlan' }))
  if (guest.kind === 'macvlan') console.log(`${guest.name} on ${String(guest.link)}: ${guest.mode ?? '?'}`);
