/** Messages that follow each other in one datagram, and were checked. */
export interface Segment {
  readonly data: DataView;
  readonly start: number;
  readonly end: number;
  /** How many there are. */
  readonly count: number;
}
