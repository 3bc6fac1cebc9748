/** Sockets that nobody waits for, or only without a reference, do not keep the process alive. */
import { AsyncSocket, NETLINK_USERSOCK } from '../../src/index.ts';

const idle = new AsyncSocket(NETLINK_USERSOCK);
idle.bindAuto();
const before = new AsyncSocket(NETLINK_USERSOCK).unref();
void before.recv();
const after = new AsyncSocket(NETLINK_USERSOCK);
void after.readable();
after.unref();
const aborted = new AsyncSocket(NETLINK_USERSOCK);
const controller = new AbortController();
const waiting = aborted.recv({ signal: controller.signal });
controller.abort();
await waiting.catch(() => undefined);
process.on('exit', () =>
  process.stdout.write(
    `ended with ${[idle, before, after, aborted].filter((each) => !each.closed).length} open`,
  ),
);
