import { now } from '../clock.ts';

const SHORTEST = 10;
const LONGEST = 1000;

/** How long to rest before a thing is done again: not at all if it was done long ago, ever longer while it is done often. */
export class Pause {
  #last = -Infinity;
  #length = 0;

  /** Milliseconds to rest from now on. */
  get rest(): number {
    return Math.max(0, this.#last + this.#length - now());
  }

  /** It was done. */
  note(): void {
    const time = now();
    const isLongAgo = time - this.#last > 2 * LONGEST;
    this.#length = isLongAgo ? SHORTEST : Math.min(LONGEST, this.#length * 2);
    this.#last = time;
  }
}
