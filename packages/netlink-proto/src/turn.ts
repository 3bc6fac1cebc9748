import { now } from './clock.ts';

/** Milliseconds that a conversation may hold the event loop before it lets others have a turn. */
const LONGEST_STRETCH = 0.75;

/** Keeps account of how long the present turn of the event loop has been held. */
class Turn {
  /** Milliseconds between the last two looks at the clock within one turn: what lay between them took so long. */
  lap = 0;
  #started: number | undefined;
  #looked = 0;

  /** Whether others should have a turn now. The first call of a turn starts the clock. */
  get isOver(): boolean {
    const time = now();
    if (this.#started === undefined) {
      this.#begin(time);
      return false;
    }
    this.lap = time - this.#looked;
    this.#looked = time;
    return time - this.#started > LONGEST_STRETCH;
  }

  /** Wait for the next turn; its clock starts with it. */
  next(): Promise<void> {
    return new Promise((resolve) => {
      setImmediate(() => {
        this.#begin(now());
        resolve();
      });
    });
  }

  #begin(time: number): void {
    this.#started = time;
    this.#looked = time;
    // A turn ends by itself as soon as the event loop gets to its check phase.
    setImmediate(() => {
      this.#started = undefined;
    }).unref();
  }
}

/** The turn of this thread's event loop: all conversations share it, as they hold up the same others. */
export const turn = new Turn();
