import { AbortError } from './errors.ts';

interface Waiter<Result, Task> {
  readonly task: Task;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/** Callers that wait for the same thing, in the order in which they came. */
export class WaitList<Result, Task = undefined> {
  readonly #waiters = new Set<Waiter<Result, Task>>();
  readonly #onAbort: () => void;

  /** @param onAbort - Called after a waiter has gone because its signal was aborted. */
  constructor(onAbort: () => void) {
    this.#onAbort = onAbort;
  }

  /** How many wait. */
  get size(): number {
    return this.#waiters.size;
  }

  /** What the first in the line wants done. */
  get first(): Task | undefined {
    return this.#first()?.task;
  }

  /** Wait for a result, an error, or the signal. */
  add(task: Task, signal: AbortSignal | undefined): Promise<Result> {
    return new Promise((resolve, reject) => {
      const waiter = { task, resolve, reject };
      this.#waiters.add(waiter);
      if (signal !== undefined) this.#listen(waiter, signal);
    });
  }

  /** Give the first in the line its result. */
  resolveFirst(result: Result): void {
    const waiter = this.#first();
    if (waiter === undefined) return;
    this.#waiters.delete(waiter);
    waiter.resolve(result);
  }

  /** Give the first in the line an error. */
  rejectFirst(error: unknown): void {
    const waiter = this.#first();
    if (waiter === undefined) return;
    this.#waiters.delete(waiter);
    waiter.reject(error);
  }

  /** Give all the same result. */
  resolveAll(result: Result): void {
    while (this.size > 0) this.resolveFirst(result);
  }

  /** Give all the same error. */
  rejectAll(error: unknown): void {
    while (this.size > 0) this.rejectFirst(error);
  }

  #first(): Waiter<Result, Task> | undefined {
    for (const waiter of this.#waiters) return waiter;
    return undefined;
  }

  #listen(waiter: Waiter<Result, Task>, signal: AbortSignal): void {
    const { resolve, reject } = waiter;
    const onAbort = (): void => {
      this.#waiters.delete(waiter);
      reject(new AbortError(signal.reason));
      this.#onAbort();
    };
    signal.addEventListener('abort', onAbort, { once: true });
    waiter.resolve = (result) => {
      signal.removeEventListener('abort', onAbort);
      resolve(result);
    };
    waiter.reject = (error) => {
      signal.removeEventListener('abort', onAbort);
      reject(error);
    };
  }
}
