/** Keeps nothing but the promise of a datagram, which comes after the garbage was collected. */
import { AsyncSocket, NETLINK_USERSOCK, Socket, type SocketAddr } from '../../src/index.ts';

function wait(): { length: Promise<number>; address: SocketAddr } {
  const socket = new AsyncSocket(NETLINK_USERSOCK).unref();
  const address = socket.bindAuto();
  return { length: socket.recv().then(({ data }) => data.length), address };
}

const { length, address } = wait();
for (let turn = 0; turn < 20; turn++) {
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
}
const alive = setInterval(() => undefined, 1000);
using sender = new Socket(NETLINK_USERSOCK);
sender.sendTo(new Uint8Array(5), address);
process.stdout.write(`received ${await length}`);
clearInterval(alive);
