import type { DrainLimits } from './drain-limits.ts';

/** Octets that the kernel puts into a datagram of a dump at most. */
const DATAGRAM = 32 * 1024;
/** Datagrams that one native call brings at most: more gain nothing. */
const MOST = 4;
/** Milliseconds that reading a portion, and what is made of it, should take at least, and at most. */
const SHORT = 0.75;
const LONG = 1.75;

const LIMITS: readonly DrainLimits[] = Array.from({ length: MOST + 1 }, (_, count) => ({
  maxDatagrams: count,
  maxBytes: count * DATAGRAM,
  merge: true,
}));

/**
 * How much of a dump is read before others can have a turn: little at first, while V8 has compiled nothing and each message takes
 * ten times as long as later, then as much as its reader gets through in about a millisecond.
 */
export class Portion {
  #datagrams = 1;

  /** How much to read next. */
  get limits(): DrainLimits {
    return LIMITS[this.#datagrams] ?? {};
  }

  /** Note how many milliseconds a portion took. */
  took(milliseconds: number): void {
    if (milliseconds > LONG) this.#datagrams = Math.max(1, this.#datagrams >> 1);
    else if (milliseconds < SHORT) this.#datagrams = Math.min(MOST, this.#datagrams << 1);
  }
}
