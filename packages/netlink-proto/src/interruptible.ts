/** A source of items whose next one is not waited for any more when it is given up. */
export class Interruptible<T> implements AsyncIterableIterator<T> {
  readonly #iterator: AsyncIterator<T>;
  #giveUp: ((error: unknown) => void) | undefined;

  constructor(source: AsyncIterable<T>) {
    this.#iterator = source[Symbol.asyncIterator]();
  }

  /** The next item. */
  async next(): Promise<IteratorResult<T>> {
    try {
      return await new Promise<IteratorResult<T>>((resolve, reject) => {
        this.#giveUp = reject;
        this.#iterator.next().then(resolve, reject);
      });
    } finally {
      this.#giveUp = undefined;
    }
  }

  /** No more items are wanted. */
  async return(): Promise<IteratorResult<T>> {
    await this.#iterator.return?.();
    return { done: true, value: undefined };
  }

  /** Have the item that is waited for fail with `error`, if there is one: the source is told, and not waited for. */
  interrupt(error: unknown): void {
    if (this.#giveUp === undefined) return;
    this.#giveUp(error);
    // What it has to say now is heard by nobody.
    this.return().catch(() => undefined);
  }

  /** Itself. */
  [Symbol.asyncIterator](): this {
    return this;
  }
}
