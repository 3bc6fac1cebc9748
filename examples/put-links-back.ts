/** Keep the links of a namespace with their addresses, remove them all, and put them back as they were. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });
const links = handle.link();

await links.add({ name: 'floor0', kind: 'bridge', ageingTime: 1000 });
await links.add({ name: 'desk1', kind: 'veth', peer: 'wall1' });
await links.set('wall1', { master: 'floor0', port: { kind: 'bridge', isolated: true }, up: true });
await links.set('desk1', { mtu: 1400, alias: 'by the window', up: true });
await links.set('floor0', { up: true });
await handle.address().add({ dev: 'floor0', local: '192.0.2.1/24' });

const saved = await links.save();
const addresses = await handle.address().save();
console.log(`${await links.flush({})} links are gone`);

// The end of the pair that is a port comes after the bridge, and what is up goes up last.
console.log(`${await links.restore(saved)} are back`);
await handle.address().restore(addresses);

for (const name of ['floor0', 'desk1', 'wall1']) {
  const { up, mtu, master } = (await links.get({ name }).first()) ?? {};
  console.log(`${name}: ${up === true ? 'up' : 'down'}, mtu ${mtu ?? '?'}, port of ${master ?? 'none'}`);
}
for await (const { local } of handle.address().get({ dev: 'floor0', family: 'inet' }))
  console.log(`floor0 has ${local}`);
