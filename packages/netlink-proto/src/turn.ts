/** Milliseconds that a conversation may hold the event loop before it lets others have a turn. */
const LONGEST_STRETCH = 1;

/** Keeps account of how long the present turn of the event loop has been held. */
class Turn {
  /** Milliseconds between the last two looks at the clock within one turn: what lay between them took so long. */
  lap = 0;
  #started: number | undefined;
  #looked = 0;

  /** Start the clock, unless it runs: what follows takes time, and others will ask. */
  start(): void {
    if (this.#started === undefined) this.#begin(performance.now());
  }

  /** Whether others should have a turn now. The first call of a turn starts the clock. */
  get isOver(): boolean {
    const now = performance.now();
    if (this.#started === undefined) {
      this.#begin(now);
      return false;
    }
    this.lap = now - this.#looked;
    this.#looked = now;
    return now - this.#started > LONGEST_STRETCH;
  }

  /** Wait for the next turn; its clock starts with it. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#begin(performance.now());
        resolve();
      });
    });
  }

  #begin(now: number): void {
    this.#started = now;
    this.#looked = now;
    // A turn ends by itself as soon as the event loop gets to its check phase.
    setImmediate(() => {
      this.#started = undefined;
    }).unref();
  }
}

/** The turn of this thread's event loop: all conversations share it, as they hold up the same others. */
export const turn = new Turn();
