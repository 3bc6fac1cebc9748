import { Batch, type Asking } from './bulk.ts';
import type { BulkExchange, Failure } from './bulk-exchange.ts';
import { checkItems } from './check-items.ts';
import { NetlinkError } from './errors.ts';
import { Interruptible } from './interruptible.ts';
import { onAbort } from './on-abort.ts';
import { putIndex } from './put-index.ts';
import type { Request } from './request.ts';

/** How many changes are made of which only the first failure matters. */
export interface ChangeAllOptions {
  /** Refusals of the kernel that are no failure, by their codes: `['EEXIST']`. */
  readonly ignore?: readonly string[] | undefined;
  /** How many are under way at a time; 1024 if absent. */
  readonly atOnce?: number | undefined;
  /** Gives up: it rejects with AbortError. What the kernel has taken by then is done. */
  readonly signal?: AbortSignal | undefined;
}

/** Changes of which only the first failure matters. */
class Changes<T> {
  readonly #toRequest: (item: T) => Request | Promise<Request>;
  readonly #ignore: readonly string[];
  readonly #batch: Batch;
  #count = 0;
  /** How many the kernel has made. */
  made = 0;
  /** The first failure. */
  failure: Failure | undefined;

  constructor(
    asking: Asking,
    toRequest: (item: T) => Request | Promise<Request>,
    { ignore = [], atOnce }: ChangeAllOptions,
  ) {
    this.#toRequest = toRequest;
    this.#ignore = ignore;
    this.#batch = new Batch(asking, this.#settled, atOnce);
  }

  /** Ask for one more. Where that is not done at once, or enough are under way, there is something to wait for. */
  add(item: T): Promise<void> | undefined {
    const index = this.#count++;
    try {
      const request = this.#toRequest(item);
      if (request instanceof Promise) return this.#addLater(request, index);
      this.#batch.add(request, index);
    } catch (error) {
      putIndex(error, index);
      throw error;
    }
    return this.#batch.isFull ? this.#batch.settle() : undefined;
  }

  /** Note a failure, and give up what is under way if `now`. */
  fail(cause: unknown, now = false): void {
    this.failure ??= { cause };
    if (now) this.#batch.fail(cause);
  }

  /** Wait for what is under way. */
  settle(): Promise<void> {
    return this.#batch.settle();
  }

  async #addLater(request: Promise<Request>, index: number): Promise<void> {
    try {
      this.#batch.add(await request, index);
    } catch (error) {
      putIndex(error, index);
      throw error;
    }
    if (this.#batch.isFull) await this.#batch.settle();
  }

  readonly #settled = ({ index }: BulkExchange, failure: Failure | undefined): void => {
    if (failure === undefined) {
      this.made++;
      return;
    }
    const { cause } = failure;
    if (this.failure !== undefined || (cause instanceof NetlinkError && this.#ignore.includes(cause.code)))
      return;
    putIndex(cause, index);
    this.failure = failure;
  };
}

/**
 * Carry out a change for each item, in order; the first that fails ends it: what was under way is waited for, and the error is
 * thrown, with its place among the items. Resolves to how many were made.
 */
export async function changeAll<T>(
  asking: Asking,
  items: Iterable<T> | AsyncIterable<T>,
  toRequest: (item: T) => Request | Promise<Request>,
  options: ChangeAllOptions,
): Promise<number> {
  checkItems('items', items);
  const changes = new Changes(asking, toRequest, options);
  const late = Symbol.asyncIterator in items ? new Interruptible(items) : undefined;
  const end = (error: unknown): void => {
    changes.fail(error, true);
    late?.interrupt(error);
  };
  const forgetSignal = onAbort(options.signal, end);
  const forgetEnd = asking.onEnd(end);
  try {
    if (changes.failure === undefined) await addAll(changes, late ?? (items as Iterable<T>));
  } catch (error) {
    changes.fail(error);
  } finally {
    await changes.settle();
    forgetSignal();
    forgetEnd();
  }
  if (changes.failure !== undefined) throw changes.failure.cause;
  return changes.made;
}

// What lies in memory is not waited for, item by item: that would take as long as sending it.
async function addAll<T>(changes: Changes<T>, items: Iterable<T> | Interruptible<T>): Promise<void> {
  if (items instanceof Interruptible) {
    for await (const item of items) {
      await changes.add(item);
      if (changes.failure !== undefined) return;
    }
    return;
  }
  for (const item of items) {
    const pending = changes.add(item);
    if (pending !== undefined) await pending;
    if (changes.failure !== undefined) return;
  }
}
