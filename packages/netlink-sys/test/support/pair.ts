import { AsyncSocket } from '../../src/async-socket.ts';
import { SystemError } from '../../src/errors.ts';
import { NETLINK_USERSOCK } from '../../src/protocols.ts';
import { Socket, type SocketOptions } from '../../src/socket.ts';
import { SocketAddr } from '../../src/socket-addr.ts';

/** Two bound sockets of NETLINK_USERSOCK, to which the kernel is not a party. */
export interface Pair<T extends Socket | AsyncSocket> extends Disposable {
  readonly left: T;
  readonly right: T;
  readonly leftAddress: SocketAddr;
  readonly rightAddress: SocketAddr;
}

/** Two bound synchronous sockets. */
export function pair(options?: SocketOptions): Pair<Socket> {
  return bound(new Socket(NETLINK_USERSOCK, options), new Socket(NETLINK_USERSOCK, options));
}

/** Two bound sockets on the event loop. */
export function asyncPair(): Pair<AsyncSocket> {
  return bound(new AsyncSocket(NETLINK_USERSOCK), new AsyncSocket(NETLINK_USERSOCK));
}

function bound<T extends Socket | AsyncSocket>(left: T, right: T): Pair<T> {
  const leftAddress = left.bindAuto();
  const rightAddress = right.bindAuto();
  const dispose = (): void => {
    left.close();
    right.close();
  };
  return { left, right, leftAddress, rightAddress, [Symbol.dispose]: dispose };
}

/** So many octets that are all `octet`. */
export function octets(length: number, octet = 0x5a): Uint8Array {
  return new Uint8Array(length).fill(octet);
}

/**
 * Send to the members of a group. Such a send is also a unicast to port 0, and as no kernel listens to this protocol, it
 * is refused after the members have got theirs.
 */
export function multicast(sender: Socket, message: Uint8Array, group: number): void {
  try {
    sender.sendTo(message, new SocketAddr(0, 1 << (group - 1)));
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'ECONNREFUSED') throw error;
  }
}
