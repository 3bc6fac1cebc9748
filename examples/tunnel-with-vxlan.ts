/** One Ethernet over two sites: a VXLAN that sends to each remote host that it is told of. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });
const fdb = handle.bridge().fdb();

await handle.link().add({
  name: 'site0',
  kind: 'vxlan',
  id: 42,
  dstport: 4789,
  local: '192.0.2.1',
  learning: false,
  up: true,
});
// What is for everybody goes to both, what is for one host to where it is.
for (const dst of ['192.0.2.2', '192.0.2.3'])
  await fdb.append({ mac: '00:00:00:00:00:00', dev: 'site0', dst });
await fdb.add({ mac: '02:00:5e:00:53:01', dev: 'site0', dst: '192.0.2.3' });

const entries = await fdb.get({ dev: 'site0' }).toArray();
for (const { mac, dst } of entries.sort((one, other) =>
  `${one.mac}${one.dst}`.localeCompare(`${other.mac}${other.dst}`),
))
  console.log(`${mac} at ${dst ?? 'home'}`);
