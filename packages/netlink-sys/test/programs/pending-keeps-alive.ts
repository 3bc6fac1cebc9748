/** Nothing but the pending receive keeps the process alive until the datagram comes. */
import { AsyncSocket, NETLINK_USERSOCK } from '../../src/index.ts';

const socket = new AsyncSocket(NETLINK_USERSOCK);
const address = socket.bindAuto();
setTimeout(() => {
  socket.trySend(Uint8Array.of(1, 2, 3), address);
}, 200).unref();
const { data } = await socket.recv();
process.stdout.write(`received ${data.length}`);
