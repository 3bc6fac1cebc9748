/** Ends in the way that is asked for while sockets wait; the thread that it runs in may be a worker. */
import { parentPort, workerData } from 'node:worker_threads';
import { AsyncSocket, NETLINK_USERSOCK } from '../../src/index.ts';

const how = (workerData as string | null) ?? process.argv[2];
const left = new AsyncSocket(NETLINK_USERSOCK);
const right = new AsyncSocket(NETLINK_USERSOCK);
left.bindAuto();
const address = right.bindAuto();

function exit(): void {
  parentPort?.postMessage('ends');
  process.exit(7);
}

switch (how) {
  case 'receiving':
    void right.recv();
    void right.readable();
    setImmediate(exit);
    break;
  case 'iterating':
    setImmediate(exit);
    for await (const _ of right) break;
    break;
  case 'sending':
    while (left.trySend(new Uint8Array(2000), address) !== undefined);
    void left.sendTo(new Uint8Array(2000), address);
    setImmediate(exit);
    break;
  case 'inside the callback of the native side': {
    // Called by the addon itself, with no promise in between.
    const native = { get: () => exit, set: () => undefined };
    const { nativeOf } = await import('../../src/descriptor.ts');
    Object.defineProperty(nativeOf(right.socket), 'onreadable', native);
    void right.recv();
    left.trySend(new Uint8Array(1), address);
    break;
  }
  case 'by an error inside the callback': {
    const { nativeOf } = await import('../../src/descriptor.ts');
    nativeOf(right.socket).onreadable = () => {
      throw new Error('inside the callback');
    };
    process.on('uncaughtException', exit);
    void right.recv();
    left.trySend(new Uint8Array(1), address);
    break;
  }
  case 'closing in the same turn':
    right.recv().catch(() => undefined);
    right.close();
    exit();
    break;
  default:
    throw new Error(`no such way: ${String(how)}`);
}
