/** A datagram on its way, as a {@link Trace} sees it. */
export interface TracedDatagram {
  /** Which way it went, as seen from here. */
  readonly direction: 'sent' | 'received';
  /**
   * Its messages; nobody writes to them any more. Where the kernel had to drop datagrams, one message of type `NLMSG_OVERRUN`
   * stands in their place, which no kernel sends.
   */
  readonly octets: Uint8Array;
  /** The netlink protocol: `NETLINK_ROUTE` is 0. */
  readonly protocol: number;
  /** The port of the socket: a connection has several. */
  readonly portNumber: number;
  /** The multicast group of an event. */
  readonly group?: number;
  /** The id of the namespace that an event came from, if not the socket's own. */
  readonly nsid?: number;
  /** When it was sent or read, in milliseconds since 1970, with fractions. */
  readonly timestamp: number;
}

/**
 * Sees every datagram that a connection sends and receives, on all its sockets, at the moment it does. What it throws becomes an
 * uncaught exception: it cannot derail the conversation.
 */
export type Trace = (datagram: TracedDatagram) => void;

/** One trace for several; `undefined` for none. */
export function together(traces: readonly (Trace | undefined)[]): Trace | undefined {
  const all = traces.filter((trace) => trace !== undefined);
  if (all.length < 2) return all[0];
  return (datagram) => {
    for (const trace of all) trace(datagram);
  };
}
