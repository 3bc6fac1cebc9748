/** How much one {@link Transport.drain} may take. */
export interface DrainLimits {
  /** Datagrams at most. */
  readonly maxDatagrams?: number;
  /** Octets after which no further datagram is read. */
  readonly maxBytes?: number;
  /** Whether datagrams of one message each that are alike may come as one of many. */
  readonly merge?: boolean;
}
