/** What a bridge forwards by: VLANs of its ports, a host that is known to be behind one, a group that is wanted there. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });
const links = handle.link();
const bridge = handle.bridge();

await links.add({ name: 'floor0', kind: 'bridge', vlanFiltering: true, vlanDefaultPvid: 0, up: true });
await links.add({ name: 'desk1', kind: 'veth', peer: 'desk1-wall', master: 'floor0', up: true });

await bridge.vlan().add({ dev: 'desk1', vid: 10, pvid: true, untagged: true });
await bridge.vlan().add({ dev: 'desk1', vid: '20-29' });
await bridge.fdb().add({ mac: '02:00:5e:00:53:01', dev: 'desk1', master: true, vlan: 10, state: 'static' });
await bridge.mdb().add({ dev: 'floor0', port: 'desk1', grp: '239.1.1.1', vid: 10, state: 'permanent' });

for await (const { vid, pvid } of bridge.vlan().get({ dev: 'desk1' }))
  console.log(`VLAN ${vid}${pvid === true ? ', of what comes without a tag' : ''}`);
for await (const { mac, dev, vlan } of bridge.fdb().get({ br: 'floor0', state: 'static' }))
  console.log(`${mac} is behind ${dev} in VLAN ${vlan ?? '-'}`);
for await (const { grp, port } of bridge.mdb().get({ dev: 'floor0', grp: '239.1.1.1' }))
  console.log(`${grp} is wanted behind ${port}`);
