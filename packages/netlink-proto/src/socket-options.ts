import type { NetnsReference, OpenNetns } from '@netlink/sys';

/** Where and how {@link openTransport} opens its socket. */
export interface SocketOptions {
  /** Protocol: `NETLINK_ROUTE` is 0. */
  readonly protocol: number;
  /** Network namespace: a name under /run/netns, a path, a descriptor, `{ pid }`, or one that is open; the process's own if absent. */
  readonly netns?: NetnsReference | OpenNetns | undefined;
  /** Size of the receive buffer in octets (`SO_RCVBUF`); the system's default if absent. */
  readonly receiveBuffer?: number | undefined;
}
