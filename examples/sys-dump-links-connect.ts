/** Ask the kernel for all links with the bare octets of one request; the peer is named once, by `connect`. */
import { NETLINK_ROUTE, Socket, SocketAddr } from '@netlink/sys';

using socket = new Socket(NETLINK_ROUTE);
socket.bindAuto();
socket.connect(new SocketAddr(0, 0));

// RTM_GETLINK (0x12), NLM_F_REQUEST | NLM_F_DUMP, and a struct rtgenmsg for any family.
const request = Uint8Array.of(
  ...[0x14, 0x00, 0x00, 0x00, 0x12, 0x00, 0x01, 0x03],
  ...[0xfd, 0xfe, 0x38, 0x5c, 0x00, 0x00, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
);
console.log(`sent ${socket.send(request)} octets`);

const buf = new Uint8Array(64 * 1024);
for (;;) {
  const length = socket.recv(buf);
  console.log(`received ${length} octets`);
  if (buf[4] === 3) {
    console.log('done');
    break;
  }
  if (buf[4] === 2) {
    console.log('the kernel answered with an error');
    break;
  }
}
