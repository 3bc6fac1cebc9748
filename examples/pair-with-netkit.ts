/** A pair for a container: netkit, whose packets go nowhere until a BPF program says so on the other end. */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

const link = await handle.link().add({
  name: 'host0',
  kind: 'netkit',
  mode: 'l3',
  policy: 'forward',
  peerPolicy: 'blackhole',
  peer: 'container0',
  up: true,
});
if (link.kind === 'netkit')
  console.log(`${link.name} leads to ${link.link ?? '?'}, which drops: ${link.peerPolicy ?? '?'}`);
