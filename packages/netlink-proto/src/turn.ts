/** Milliseconds that a conversation may hold the event loop before it lets others have a turn. */
const LONGEST_STRETCH = 1;

/** Keeps account of how long the present turn of the event loop has been held. */
export class Turn {
  #started: number | undefined;

  /** Whether others should have a turn now. The first call of a turn starts the clock. */
  get isOver(): boolean {
    const now = performance.now();
    if (this.#started === undefined) {
      this.#started = now;
      // A turn ends by itself as soon as the event loop gets to its check phase.
      setImmediate(() => {
        this.#started = undefined;
      }).unref();
      return false;
    }
    return now - this.#started > LONGEST_STRETCH;
  }

  /** Wait for the next turn. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#started = undefined;
        resolve();
      });
    });
  }
}
