/** Drops sockets without closing them, and waits for the garbage collector to do it. */
import { AsyncSocket, NETLINK_USERSOCK, Socket } from '../../src/index.ts';
import { openSockets } from '../support/open-descriptors.ts';

const warnings = new Set<unknown>();
process.on('warning', (warning) => warnings.add('code' in warning ? warning.code : warning.message));

async function drop(): Promise<void> {
  const plain = new Socket(NETLINK_USERSOCK);
  const asynchronous = new AsyncSocket(NETLINK_USERSOCK);
  const address = asynchronous.bindAuto();
  const received = asynchronous.recv();
  plain.sendTo(new Uint8Array(8), address);
  await received;
}

const before = openSockets();
for (let count = 0; count < 20; count++) await drop();
const dropped = openSockets() - before;
for (let turn = 0; turn < 500 && (openSockets() > before || warnings.size === 0); turn++) {
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
}
process.stdout.write(JSON.stringify({ dropped, left: openSockets() - before, warnings: [...warnings] }));
