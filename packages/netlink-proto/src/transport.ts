import type { Datagram } from '@netlink/sys';
import type { DrainLimits } from './drain-limits.ts';
import type { EventSocketOptions, EventTransport } from './events/event-transport.ts';

/**
 * What carries a conversation: a netlink socket, or what stands in for one in a test. Its datagrams are never written to
 * again.
 */
export interface Transport {
  /** The netlink protocol: `NETLINK_ROUTE` is 0. */
  readonly protocol: number;
  /** The port that the kernel knows the socket by: replies bear it. */
  readonly portNumber: number;
  /** Octets of kernel memory that replies may take up before they are lost. */
  readonly receiveRoom: number;
  /** Send one datagram without waiting; `undefined` if there is no room for it now. */
  trySend(octets: Uint8Array): number | undefined;
  /** Send one datagram as soon as there is room for it. */
  send(octets: Uint8Array): Promise<number>;
  /**
   * All that is waiting, within limits, without waiting for more.
   *
   * @throws OverrunError if datagrams were lost; the next call goes on.
   */
  drain(limits?: DrainLimits): Datagram[];
  /** Wait until {@link Transport.drain} has something to give; keeps the process alive. */
  readable(options?: { readonly signal?: AbortSignal }): Promise<void>;
  /** Open a further socket, for events; absent where there are none. */
  openEvents?(options: EventSocketOptions): EventTransport;
  /** Open a further socket of the same sort; absent where there can be but one. */
  openSibling?(): Transport;
  /** Whether waiting keeps the process alive, which is how it begins. */
  setRef?(referenced: boolean): void;
  /** Settle what waits, with ClosedError, and give up the descriptor. */
  close(): void;
}
