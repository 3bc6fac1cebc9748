/** Ask the kernel for all links with the bare octets of one request; `sendTo` and `recvFrom` name the peer each time. */
import { NETLINK_ROUTE, Socket, SocketAddr } from '@netlink/sys';

using socket = new Socket(NETLINK_ROUTE);
console.log(`socket: ${socket.bindAuto().toString()}`);

// RTM_GETLINK (0x12), NLM_F_REQUEST | NLM_F_DUMP, and a struct rtgenmsg for any family.
const request = Uint8Array.of(
  ...[0x14, 0x00, 0x00, 0x00, 0x12, 0x00, 0x01, 0x03],
  ...[0xfd, 0xfe, 0x38, 0x5c, 0x00, 0x00, 0x00, 0x00],
  ...[0x00, 0x00, 0x00, 0x00],
);
const kernel = new SocketAddr(0, 0);
console.log(`sent ${socket.sendTo(request, kernel)} octets`);

const buf = new Uint8Array(64 * 1024);
for (;;) {
  const { length, address } = socket.recvFrom(buf);
  console.log(`received ${length} octets from port ${address.portNumber}`);
  if (buf[4] === 3) {
    console.log('done');
    break;
  }
  if (buf[4] === 2) {
    console.log('the kernel answered with an error');
    break;
  }
}
