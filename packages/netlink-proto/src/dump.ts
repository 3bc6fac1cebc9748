import { setTimeout } from 'node:timers/promises';
import { AbortError } from '@netlink/sys';
import type { MessageBatch, Read } from './batch.ts';
import type { DumpExchange } from './dump-exchange.ts';
import { DumpInterruptedError } from './errors.ts';
import type { Request } from './request.ts';
import { turn } from './turn.ts';

/**
 * What to do when the kernel says that a dump is inconsistent (`NLM_F_DUMP_INTR`): read it again, go on with what there
 * is, or throw. One that is streamed cannot be read again: there 'retry' throws at the end.
 */
export type Interrupted = 'retry' | 'partial' | 'throw';

/** How a dump behaves. */
export interface DumpOptions {
  /** What to do when it is inconsistent; 'retry' if absent. */
  readonly interrupted?: Interrupted | undefined;
  /** How often it is read at most; 10 if absent. After that it throws. */
  readonly attempts?: number | undefined;
}

/** Sends the request of a dump; if it is streamed, on a socket of its own. `done` is to be called when nobody reads any more. */
export type DumpStart = (isStreamed: boolean) => {
  readonly exchange: DumpExchange;
  readonly done: () => void;
};

const ATTEMPTS = 10;
/** Milliseconds between two attempts at most; the first pause is of two, each further one twice as long. */
const LONGEST_PAUSE = 500;

/** A list that the kernel gives out. Nothing is sent until it is read, and each reading is a new dump. */
export class Dump implements AsyncIterable<MessageBatch> {
  readonly #start: DumpStart;
  readonly #name: string;
  readonly #interrupted: Interrupted;
  readonly #attempts: number;
  readonly #signal: AbortSignal | undefined;

  constructor(start: DumpStart, { name, type, signal }: Request, options: DumpOptions = {}) {
    this.#start = start;
    this.#name = name ?? `dump ${type}`;
    this.#signal = signal;
    this.#interrupted = options.interrupted ?? 'retry';
    this.#attempts = options.attempts ?? ATTEMPTS;
  }

  /**
   * The messages, in batches. Leaving early gives the rest up.
   *
   * @throws DumpInterruptedError at the end, if it is inconsistent and that is not taken ('partial').
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<MessageBatch, void, undefined> {
    // Opening a socket for it takes time, as what led here may have: the first time, when nothing is compiled, most of all.
    await turn.next();
    const { exchange, done } = this.#start(true);
    try {
      await turn.next();
      for (let batch = await exchange.next(); batch !== undefined; batch = await exchange.next()) yield batch;
    } finally {
      exchange.abandon();
      done();
    }
    if (exchange.interrupted && this.#interrupted !== 'partial') {
      throw new DumpInterruptedError(this.#name, exchange.seen);
    }
  }

  /**
   * What `read` makes of each message, all of it in one array. Read again, after ever longer pauses, while it is inconsistent.
   *
   * @throws DumpInterruptedError, with what was read, if it is inconsistent each time.
   */
  async collect<T>(read: Read<T>): Promise<T[]> {
    for (let attempt = 1; ; attempt++) {
      const items: T[] = [];
      const { exchange, done } = this.#start(false);
      try {
        for (let batch = await exchange.next(); batch !== undefined; batch = await exchange.next()) {
          batch.into(items, read);
        }
      } finally {
        exchange.abandon();
        done();
      }
      if (!exchange.interrupted || this.#interrupted === 'partial') return items;
      if (this.#interrupted === 'throw' || attempt >= this.#attempts) {
        throw new DumpInterruptedError(this.#name, exchange.seen, items);
      }
      await rest(Math.min(LONGEST_PAUSE, 2 ** attempt), this.#signal);
    }
  }
}

async function rest(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch {
    throw new AbortError(signal?.reason);
  }
}
