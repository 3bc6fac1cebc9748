import type { Datagram } from '@netlink/sys';
import type { DrainLimits } from '../drain-limits.ts';

/** How a socket for events is opened. */
export interface EventSocketOptions {
  /** Whether events of all namespaces that have an id in this one are heard, each with its `nsid`. */
  readonly allNamespaces?: boolean | undefined;
  /** Size of the receive buffer in octets: beyond `net.core.rmem_max` where that is allowed. The system's default if absent. */
  readonly receiveBuffer?: number | undefined;
}

/** What carries events: a netlink socket of its own, or what stands in for one in a test. */
export interface EventTransport {
  /** The port that the kernel knows the socket by. */
  readonly portNumber: number;
  /**
   * Join a multicast group.
   *
   * @throws SystemError if the protocol has no such group (EINVAL), or it needs more rights (EPERM).
   */
  join(group: number): void;
  /** Leave a multicast group. */
  leave(group: number): void;
  /**
   * All that is waiting, within limits, without waiting for more.
   *
   * @throws OverrunError if datagrams were lost; the next call goes on.
   */
  drain(limits?: DrainLimits): Datagram[];
  /** Wait until {@link EventTransport.drain} has something to give. */
  readable(options?: { readonly signal?: AbortSignal | undefined }): Promise<void>;
  /** Have waiting keep the process alive, which is how it begins. */
  ref(): void;
  /** Have waiting not keep the process alive. */
  unref(): void;
  /** Settle what waits, with ClosedError, and give up the descriptor. */
  close(): void;
}
