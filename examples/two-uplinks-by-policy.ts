/**
 * Policy routing with two uplinks: what comes from an address of an uplink goes out by it, so that answers take the way the questions came; what is
 * marked goes by the second one. In the namespace that is named, or else in that of the process.
 */
import { connect } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

const uplinks = [
  { dev: 'fibre', local: '192.0.2.2', network: '192.0.2.0/25', via: '192.0.2.1', table: 1101 },
  { dev: 'radio', local: '192.0.2.130', network: '192.0.2.128/25', via: '192.0.2.129', table: 1102 },
];
const MARK = 7;

for (const { dev, local, network, via, table } of uplinks) {
  await handle.link().add({ name: dev, kind: 'veth', peer: `${dev}-isp`, up: true });
  await handle.link().set(`${dev}-isp`, { up: true });
  await handle.address().add({ dev, local: `${local}/25` });
  await handle.route().addAll([
    { dst: network, dev, src: local, table },
    { dst: 'default', via, dev, table },
  ]);
  await handle.rule().add({ from: local, table, priority: table });
}
await handle.rule().add({ fwmark: MARK, table: 1102, priority: 1000 });

for await (const { priority, from = 'all', fwmark, table } of handle.rule().get({ family: 'inet' }))
  if (priority >= 1000 && priority < 2000)
    console.log(priority, 'from', from, fwmark === undefined ? '' : `mark ${fwmark}`, '→', table);

for (const { local } of uplinks) {
  const { dev, via } = await handle.route().lookup('203.0.113.9', { from: local });
  console.log(local, 'goes by', dev, via);
}
const marked = await handle.route().lookup('203.0.113.9', { mark: MARK });
console.log('what is marked goes by', marked.dev, marked.via);
