import type { NetlinkBuffer } from '@netlink/packet';
import { BulkExchange, type Settled } from './bulk-exchange.ts';
import { checkItems } from './check-items.ts';
import type { Ending } from './exchange.ts';
import type { Request } from './request.ts';

/** How many are under way at a time. */
const AT_ONCE = 1024;

/** How a batch is carried out. */
export interface BulkOptions {
  /**
   * Whether nothing more is sent after the first that fails; false if absent. What is under way by then is carried out all the same:
   * {@link BulkOptions.atOnce} says how much that may be.
   */
  readonly stopOnError?: boolean | undefined;
  /** How many are under way at a time; 1024 if absent. With 1 each waits for the one before it. */
  readonly atOnce?: number | undefined;
}

/** What became of one request of a batch. */
export type BulkResult =
  | {
      /** Its place in the batch, from 0. */
      readonly index: number;
      /** The kernel did it. */
      readonly ok: true;
      /** What it echoed, if the request has `NLM_F_ECHO`: what was created. */
      readonly messages: readonly NetlinkBuffer[];
    }
  | {
      /** Its place in the batch, from 0. */
      readonly index: number;
      /** It failed. */
      readonly ok: false;
      /** Why: NetlinkError if the kernel refused. */
      readonly error: unknown;
    };

/** Asks for one change of many. */
export interface Asking {
  /** What the exchanges tell of themselves. */
  readonly events: Ending;
  /** Milliseconds that a request may wait which does not say so itself. */
  readonly timeout: number;
  /** Call `hear` when no more can be asked, at once if so; returns what stops listening. */
  onEnd(hear: (error: unknown) => void): () => void;
  /** Send it, together with others. */
  ask(exchange: BulkExchange, request: Request): void;
}

/** Changes that are under way together. Whoever makes them waits for all before it makes more. */
export class Batch {
  readonly #asking: Asking;
  readonly #settled: Settled;
  readonly #atOnce: number;
  #exchanges: BulkExchange[] = [];
  #open = 0;
  #done: (() => void) | undefined;

  /** `settled` hears what became of each. */
  constructor(asking: Asking, settled: Settled, atOnce: number = AT_ONCE) {
    this.#asking = asking;
    this.#atOnce = atOnce;
    this.#settled = (exchange, error) => {
      settled(exchange, error);
      if (--this.#open === 0) this.#done?.();
    };
  }

  /** Whether as many are under way as may be. */
  get isFull(): boolean {
    return this.#exchanges.length >= this.#atOnce;
  }

  /** Ask for one more change: the one at `index` of all. */
  add(request: Request, index: number): void {
    const { events, timeout } = this.#asking;
    const exchange = new BulkExchange(request, request.timeout ?? timeout, events, index, this.#settled);
    this.#exchanges.push(exchange);
    this.#open++;
    this.#asking.ask(exchange, request);
  }

  /** Give up what is under way. */
  fail(error: unknown): void {
    for (const exchange of this.#exchanges) exchange.fail(error);
  }

  /** Wait for all that is under way. */
  async settle(): Promise<void> {
    if (this.#open > 0) {
      await new Promise<void>((resolve) => {
        this.#done = resolve;
      });
      this.#done = undefined;
    }
    this.#exchanges = [];
  }
}

/** Carry out many requests, and tell what became of each, in order. */
export async function* bulk(
  asking: Asking,
  requests: Iterable<Request> | AsyncIterable<Request>,
  { stopOnError = false, atOnce }: BulkOptions,
): AsyncGenerator<BulkResult, void, undefined> {
  checkItems('requests', requests);
  const outcome = { hasFailed: false };
  let results: BulkResult[] = [];
  const batch = new Batch(
    asking,
    ({ index, messages }, error) => {
      if (error !== undefined) outcome.hasFailed = true;
      results.push(
        error === undefined ? { index, ok: true, messages } : { index, ok: false, error: error.cause },
      );
    },
    atOnce,
  );
  async function settled(): Promise<BulkResult[]> {
    await batch.settle();
    const all = results.sort((one, other) => one.index - other.index);
    results = [];
    return all;
  }
  let count = 0;
  for await (const request of requests) {
    batch.add(request, count++);
    if (!batch.isFull) continue;
    yield* await settled();
    if (outcome.hasFailed && stopOnError) return;
  }
  yield* await settled();
}
