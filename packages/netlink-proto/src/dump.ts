import type { MessageBatch, Read } from './batch.ts';
import type { DumpExchange } from './dump-exchange.ts';
import { DumpInterruptedError } from './errors.ts';

/**
 * What to do when the kernel says that a dump is inconsistent (`NLM_F_DUMP_INTR`): read it again, go on with what there
 * is, or throw. One that is streamed cannot be read again: there 'retry' throws at the end.
 */
export type Interrupted = 'retry' | 'partial' | 'throw';

/** How a dump behaves. */
export interface DumpOptions {
  /** What to do when it is inconsistent; 'retry' if absent. */
  readonly interrupted?: Interrupted | undefined;
}

/** How often a dump is read again before it is given up. */
const ATTEMPTS = 10;

/** A list that the kernel gives out. Nothing is sent until it is read, and each reading is a new dump. */
export class Dump implements AsyncIterable<MessageBatch> {
  readonly #start: () => DumpExchange;
  readonly #name: string;
  readonly #interrupted: Interrupted;

  constructor(start: () => DumpExchange, name: string, options: DumpOptions = {}) {
    this.#start = start;
    this.#name = name;
    this.#interrupted = options.interrupted ?? 'retry';
  }

  /** The messages, in batches. Leaving early gives the rest up. */
  async *[Symbol.asyncIterator](): AsyncGenerator<MessageBatch, void, undefined> {
    const exchange = this.#start();
    try {
      for (let batch = await exchange.next(); batch !== undefined; batch = await exchange.next()) yield batch;
    } finally {
      exchange.abandon();
    }
    if (exchange.interrupted && this.#interrupted !== 'partial') {
      throw new DumpInterruptedError(this.#name, exchange.seen);
    }
  }

  /** What `read` makes of each message, all of it in one array. */
  async collect<T>(read: Read<T>): Promise<T[]> {
    for (let attempt = 1; ; attempt++) {
      const items: T[] = [];
      const exchange = this.#start();
      try {
        for (let batch = await exchange.next(); batch !== undefined; batch = await exchange.next()) {
          batch.into(items, read);
        }
      } finally {
        exchange.abandon();
      }
      if (!exchange.interrupted || this.#interrupted === 'partial') return items;
      if (this.#interrupted === 'throw' || attempt === ATTEMPTS) {
        throw new DumpInterruptedError(this.#name, exchange.seen);
      }
      await pause(2 ** attempt);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
