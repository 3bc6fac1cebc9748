import { turn } from './turn.ts';

/** What a {@link Reader} reads, and for whom. */
export interface ReaderSource {
  /** Whether somebody waits for what may come. */
  isWanted(): boolean;
  /** Read what is there, and do what follows from it. Returns whether there was anything. */
  receive(): boolean;
  /** Nothing is there at the moment: note it, before it is asked again whether more is wanted. */
  exhausted(): void;
  /** Wait until something is there, or nobody wants it any more. */
  wait(): Promise<void>;
  /** Reading has failed, and ends. */
  failed(error: unknown): void;
}

/** What reading waits for: the next turn of the event loop, or something to read. */
type Pause = 'turn' | 'idle';

/** Reads while somebody waits for something, by turns with others. */
export class Reader {
  readonly #source: ReaderSource;
  #reading = false;

  constructor(source: ReaderSource) {
    this.#source = source;
  }

  /** Read, unless that is going on already. */
  read(): void {
    if (this.#reading) return;
    this.#reading = true;
    try {
      // Mostly the answer is there: then nothing has to be waited for.
      const pause = turn.isOver ? 'turn' : this.#readNow();
      if (pause === undefined) this.#reading = false;
      else void this.#readOn(pause);
    } catch (error) {
      this.#reading = false;
      this.#source.failed(error);
    }
  }

  async #readOn(first: Pause): Promise<void> {
    try {
      for (let pause: Pause | undefined = first; pause !== undefined; pause = this.#readNow()) {
        await (pause === 'turn' ? turn.next() : this.#source.wait());
      }
    } catch (error) {
      this.#source.failed(error);
    } finally {
      this.#reading = false;
    }
  }

  /** Read what is there; returns what to wait for before more is read, if more is wanted. */
  #readNow(): Pause | undefined {
    const source = this.#source;
    while (source.isWanted()) {
      if (!source.receive()) {
        source.exhausted();
        return source.isWanted() ? 'idle' : undefined;
      }
      if (source.isWanted() && turn.isOver) return 'turn';
    }
    return undefined;
  }
}
