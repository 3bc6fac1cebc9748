/**
 * Watch neighbours: who is there first, and then what changes, until the one that this program makes itself is gone again. In the namespace that is
 * named, or else in that of the process.
 */
import { connect, OverrunError } from '@netlink/iproute2';

using handle = connect({ netns: process.argv[2] });

await handle.link().add({ name: 'lan0', kind: 'veth', peer: 'lan0-peer', up: true });
const neighbours = handle.neighbour();
await neighbours.add({ dev: 'lan0', dst: '192.0.2.7', lladdr: '02:00:5e:00:53:07' });

const dst = '192.0.2.9';
for await (const event of handle.monitor({ objects: ['neighbour'], initial: true })) {
  if (event instanceof OverrunError) console.log('events were lost');
  else if (event.type === 'synchronised') {
    console.log('that is everybody; now what changes');
    await neighbours.add({ dev: 'lan0', dst, lladdr: '02:00:5e:00:53:09' });
    await neighbours.replace({ dev: 'lan0', dst, lladdr: '02:00:5e:00:53:0a' });
    await neighbours.del({ dev: 'lan0', dst });
  } else if (event.neighbour.dev === 'lan0' && event.neighbour.dst.startsWith('192.')) {
    const { neighbour } = event;
    const isGone = event.type === 'delNeighbour';
    console.log(
      neighbour.dst,
      isGone ? 'is gone' : `is ${neighbour.lladdr ?? 'unknown'}: ${neighbour.state}`,
    );
    if (isGone) break;
  }
}
