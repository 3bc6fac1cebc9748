/** Makes a route whose packets pass the programs that are descriptors 9, 10 and 11, and prints what the kernel says of it. */
import process from 'node:process';
import { connect } from '@netlink/iproute2';

const [, , netns, dst = '', via = ''] = process.argv;

using handle = connect({ netns });
await handle.route().add({
  dst,
  via,
  encap: {
    type: 'bpf',
    in: { fd: 9, name: 'coming' },
    out: { fd: 10, name: 'going' },
    xmit: { fd: 11, name: 'sent' },
    xmitHeadroom: 14,
  },
});
const route = await handle.route().get({ dst }).first();
process.stdout.write(`${JSON.stringify(route?.encap)}\n`);
