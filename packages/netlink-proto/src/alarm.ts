import { now } from './clock.ts';
import type { Exchange } from './exchange.ts';

/** One timer for all exchanges of a conversation: a timer each would cost more than the request. */
export class Alarm {
  readonly #pending: () => readonly Exchange[];
  #timer: NodeJS.Timeout | undefined;
  #at = Infinity;

  /** `pending` lists the exchanges that are not over. */
  constructor(pending: () => readonly Exchange[]) {
    this.#pending = pending;
  }

  /** See to it that what is due at `deadline` is looked at no later. */
  watch(deadline: number): void {
    if (deadline >= this.#at || deadline === Infinity) return;
    clearTimeout(this.#timer);
    this.#at = deadline;
    const delay = Math.max(1, Math.ceil(deadline - now()));
    // What keeps the process alive is the wait for the reply, not the limit on it.
    this.#timer = setTimeout(() => {
      this.#ring();
    }, delay).unref();
  }

  /** Look at nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#at = Infinity;
  }

  #ring(): void {
    this.#at = Infinity;
    const time = now();
    let next = Infinity;
    for (const exchange of this.#pending()) {
      if (exchange.deadline <= time) exchange.expire();
      else next = Math.min(next, exchange.deadline);
    }
    this.watch(next);
  }
}
