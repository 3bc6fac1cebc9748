import type { Netns } from './netns.ts';

/** Namespaces by their names. Nothing is looked at until it is read, and each reading looks anew. */
export class NetnsList implements AsyncIterable<Netns> {
  readonly #read: () => Promise<Netns[]>;

  constructor(read: () => Promise<Netns[]>) {
    this.#read = read;
  }

  /** One by one. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Netns, void, undefined> {
    yield* await this.#read();
  }

  /** All in one array. */
  toArray(): Promise<Netns[]> {
    return this.#read();
  }

  /** The first; `undefined` if there is none. */
  async first(): Promise<Netns | undefined> {
    const [first] = await this.#read();
    return first;
  }
}
