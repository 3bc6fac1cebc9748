import { now } from './clock.ts';
import type { Exchange } from './exchange.ts';

/**
 * Milliseconds that a process may take for data which it acknowledged before. The kernel is not waited for: it queues all that it
 * answers at once.
 */
const LATE_DATA = 100;

/**
 * Exchanges that were acknowledged before the data that they asked for came, or instead of it: which of them is known when there is
 * nothing more to read.
 */
export class Lingering {
  readonly #exchanges = new Set<Exchange>();
  readonly #anySender: boolean;

  /** If `anySender` the data may come from a process, which takes its time. */
  constructor(anySender: boolean) {
    this.#anySender = anySender;
  }

  /** One that may be waiting for nothing. */
  add(exchange: Exchange): void {
    if (this.#anySender) exchange.deadline = Math.min(exchange.deadline, now() + LATE_DATA);
    else this.#exchanges.add(exchange);
  }

  /** There is nothing more to read: what has no data by now has none. */
  settle(): void {
    if (this.#exchanges.size === 0) return;
    for (const exchange of this.#exchanges) if (exchange.lingering) exchange.finish();
    this.#exchanges.clear();
  }
}
