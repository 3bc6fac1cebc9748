import type { DrainLimits } from './drain-limits.ts';

/** Octets that the kernel puts into a datagram of a dump at most. */
const DATAGRAM = 32 * 1024;
/** Datagrams that one native call brings at most: more gain nothing. */
const MOST = 4;
/** Octets of the first portion, and of the smallest. */
const LEAST = DATAGRAM / 4;
/** Milliseconds that reading a portion, and what is made of it, should take. */
const TARGET = 0.75;

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
  /** How many octets are handed out together. */
  octets = LEAST;
  #last = 0;

  /** How much to receive for it. */
  get limits(): DrainLimits {
    return LIMITS[Math.ceil(this.octets / DATAGRAM)] ?? {};
  }

  /** Note that so many octets were handed out. */
  handed(octets: number): void {
    this.#last = octets;
  }

  /** Note how many milliseconds they took, whoever asked for them included. */
  took(milliseconds: number): void {
    if (this.#last === 0) return;
    const fitting = (this.#last * TARGET) / milliseconds;
    this.octets = Math.max(LEAST, Math.min(MOST * DATAGRAM, 2 * this.octets, fitting));
    this.#last = 0;
  }
}
