/**
 * Open sockets in another network namespace without going there, and hear there what happens elsewhere.
 *
 * Argument: the namespace, a name below /run/netns or a path; that of this process if it is missing.
 */
import { readlinkSync } from 'node:fs';
import process from 'node:process';
import { NETLINK_ROUTE, Socket, SocketAddr } from '@netlink/sys';

const [, , netns = '/proc/self/ns/net'] = process.argv;
const here = (): string => readlinkSync('/proc/thread-self/ns/net');

// RTM_GETLINK for all links: length 20, type 18, flags request and dump, sequence 1, port 0, family 0.
const request = Uint8Array.of(20, 0, 0, 0, 18, 0, 1, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

/** How many links there are in the namespace that a socket belongs to. */
function countLinks(socket: Socket): number {
  socket.sendTo(request, new SocketAddr(0, 0));
  for (let links = 0; ;) {
    const data = socket.recvFull();
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    for (let at = 0; at < data.length; at += (view.getUint32(at, true) + 3) & ~3) {
      const type = view.getUint16(at + 4, true);
      if (type === 3) return links; // NLMSG_DONE
      if (type === 2) throw new Error('the kernel refuses');
      links++;
    }
  }
}

const before = here();
using there = new Socket(NETLINK_ROUTE, { netns });
// A thread went there and opened it; it is gone, and a socket stays where it was opened.
console.log(`still in the same namespace: ${here() === before ? 'yes' : 'no'}`);
console.log(`links there: ${countLinks(there)}`);

// A process stands for the namespace that it is in.
using again = new Socket(NETLINK_ROUTE, { netns: { pid: process.pid } });
console.log(`links here: ${countLinks(again) > 0 ? 'some' : 'none'}`);
