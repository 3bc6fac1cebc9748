/** Exits while a receive is pending. */
import { AsyncSocket, NETLINK_USERSOCK } from '../../src/index.ts';

const socket = new AsyncSocket(NETLINK_USERSOCK);
socket.bindAuto();
void socket.recv();
setImmediate(() => process.exit(7));
