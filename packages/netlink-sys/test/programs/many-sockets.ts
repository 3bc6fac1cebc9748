/** Opens and closes 200 000 sockets, most of them with a receive pending, and prints the memory after each tenth. */
import { AsyncSocket, NETLINK_USERSOCK, Socket } from '../../src/index.ts';
import { openSockets } from '../support/open-descriptors.ts';

const ROUNDS = 10;
const ROUND = 20_000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function openAndClose(count: number): Promise<void> {
  for (let number = 0; number < count; number++) {
    if (number % 10 === 0) {
      new Socket(NETLINK_USERSOCK).close();
      // A watch ends with a turn of the event loop.
      await turn();
      // Memory is measured, and not how long a collection can be put off.
      if (number % 1000 === 0) globalThis.gc?.();
      continue;
    }
    const socket = new AsyncSocket(NETLINK_USERSOCK);
    const waiting = socket.recv().catch(() => undefined);
    socket.close();
    await waiting;
  }
}

async function settledMemory(): Promise<number> {
  for (let count = 0; count < 10; count++) {
    await turn();
    globalThis.gc?.();
  }
  return process.memoryUsage.rss();
}

const before = openSockets();
const memory: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  await openAndClose(ROUND);
  memory.push(await settledMemory());
}
process.stdout.write(JSON.stringify({ sockets: openSockets() - before, memory, round: ROUND }));
