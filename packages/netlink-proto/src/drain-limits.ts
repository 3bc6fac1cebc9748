/** How much one {@link Transport.drain} may take. */
export interface DrainLimits {
  /** Datagrams at most. */
  readonly maxDatagrams?: number;
  /** Octets after which no further datagram is read. */
  readonly maxBytes?: number;
}
