/** Uses sockets of its own in a worker, says so, and goes on waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { AsyncSocket, NETLINK_USERSOCK } from '../../src/index.ts';

const { rounds, wait } = workerData as { rounds: number; wait: boolean };
const left = new AsyncSocket(NETLINK_USERSOCK);
const right = new AsyncSocket(NETLINK_USERSOCK);
const rightAddress = right.bindAuto();
left.bindAuto();
let octets = 0;
for (let round = 1; round <= rounds; round++) {
  const received = right.recv();
  await left.sendTo(new Uint8Array(round), rightAddress);
  octets += (await received).data.length;
}
parentPort?.postMessage(octets);
if (wait) await Promise.all([right.recv(), left.readable()]);
