import type { MessageBatch, Read, Select, ViewAt, Views } from '@netlink/proto';
import type { ObjectReader } from './gathering.ts';

/** Where the messages of a list come from, and what they are read as. */
export interface ListSource<T, V> {
  /** The messages, in batches: a new conversation at each call. */
  stream(): AsyncIterable<MessageBatch>;
  /** What `read` makes of all the messages; read anew where that is needed for a consistent state. */
  collect<X>(read: Read<X>): Promise<X[]>;
  /** Fetch what reading needs, names of links for example; returns what reads one conversation. */
  reader(): Promise<ObjectReader<T>>;
  /** Whether a message is one of the list. */
  readonly isWanted: Select;
  /** The view of a message. */
  readonly viewAt: ViewAt<V>;
}

/**
 * A list of objects that the kernel gives out. Nothing is sent until it is read, and each reading asks anew. It is no
 * promise: `await list.toArray()`, or `for await (const item of list)`.
 */
export class List<T, V> implements AsyncIterable<T> {
  readonly #source: ListSource<T, V>;

  constructor(source: ListSource<T, V>) {
    this.#source = source;
  }

  /** The objects, one by one, read as they are asked for. Leaving early gives the rest up. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const batch of this.batches()) yield* batch;
  }

  /** The objects in arrays as they come, a few thousand at a time: the fast way through a long list. */
  async *batches(): AsyncGenerator<T[], void, undefined> {
    const reader = await this.#source.reader();
    for await (const batch of this.#source.stream()) {
      const objects = reader.take(batch);
      if (objects.length > 0) yield objects;
    }
    const last = reader.end();
    if (last.length > 0) yield last;
  }

  /** The messages as they come, a few hundred at a time, as views: nothing is made or decoded but what is asked for. For millions. */
  async *views(): AsyncGenerator<Views<V>, void, undefined> {
    const { isWanted, viewAt } = this.#source;
    for await (const batch of this.#source.stream()) {
      const views = batch.views(isWanted, viewAt);
      if (views.length > 0) yield views;
    }
  }

  /** All objects in one array. A list that changes while it is read is read again, ten times at most. */
  async toArray(): Promise<T[]> {
    const reader = await this.#source.reader();
    return await reader.all((read) => this.#source.collect(read));
  }

  /** The first object; `undefined` if there is none. */
  async first(): Promise<T | undefined> {
    for await (const batch of this.batches()) return batch[0];
    return undefined;
  }
}
