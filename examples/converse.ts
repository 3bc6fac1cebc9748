/** The layers below: one dump of links over a connection of one's own, read through views. */
import { Connection } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK, RTM_NEWLINK } from '@netlink/rtnetlink';

const NETLINK_ROUTE = 0;
using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: process.argv[2], timeout: 5_000 });

const dump = connection.dump({
  type: RTM_GETLINK,
  name: 'link dump',
  codec: LinkMessage,
  body: LinkMessage.encode({ header: { family: 'unspec' } }),
});
for await (const batch of dump) {
  for (const message of batch) {
    if (message.type !== RTM_NEWLINK) continue;
    const view = LinkMessage.view(message.payload);
    console.log(`${view.index}: ${view.ifname ?? ''} [${view.flags.join(' ')}]`);
  }
}
