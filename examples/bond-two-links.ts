/** Two links as one: a bond with a port in use and another that waits. Takes a network namespace, as all of these do. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });
const links = handle.link();

await links.add({ name: 'bond0', kind: 'bond', mode: 'active-backup', miimon: 100 });
for (const name of ['slow0', 'fast0']) await links.add({ name, kind: 'dummy', master: 'bond0' });
await links.set('bond0', { up: true, kind: 'bond', primary: 'fast0' });

const bond = await links.get({ name: 'bond0', kind: 'bond' }).first();
if (bond?.kind === 'bond')
  console.log(`bond0 uses ${bond.activeSlave ?? 'no port'} of mode ${bond.mode ?? '?'}`);
for await (const { name, port } of links.get({ master: 'bond0' }))
  if (port?.kind === 'bond') console.log(`${name} is ${port.state ?? '?'}`);
