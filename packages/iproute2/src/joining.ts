import type { Gathering } from './gathering.ts';

/** Makes one object of two, if they are about the same; `undefined` if they are not. */
export type Join<T> = (before: T, next: T) => T | undefined;

/** Puts together what the kernel tells of one object in messages that follow one another, because one had no room for it. */
export class Joining<T> implements Gathering<T, T> {
  readonly #join: Join<T>;
  #last: T | undefined;

  constructor(join: Join<T>) {
    this.#join = join;
  }

  /** Take what was read; returns the objects that nothing can be added to any more. */
  push(read: readonly T[]): T[] {
    const whole: T[] = [];
    for (const next of read) {
      const joined = this.#last === undefined ? undefined : this.#join(this.#last, next);
      if (joined === undefined && this.#last !== undefined) whole.push(this.#last);
      this.#last = joined ?? next;
    }
    return whole;
  }

  /** The last object: nothing follows. */
  end(): T[] {
    return this.#last === undefined ? [] : [this.#last];
  }
}
