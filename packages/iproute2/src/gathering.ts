import type { MessageBatch, Read } from '@netlink/proto';

/** Makes objects of what messages were read as: one of each, several of one, or one of several. */
export interface Gathering<R, T> {
  /** Take what was read; returns the objects that nothing can be added to any more. */
  push(read: R[]): T[];
  /** The last objects: nothing follows. */
  end(): T[];
}

/** Reads the messages of one conversation as objects. */
export interface ObjectReader<T> {
  /** The objects that a batch of messages completes. */
  take(batch: MessageBatch): T[];
  /** What is left when there are no more messages. */
  end(): T[];
  /** All objects at once, of the messages that `collect` reads. */
  all(collect: <X>(read: Read<X>) => Promise<X[]>): Promise<T[]>;
}

/** What reads messages with `read`, and makes objects of that. */
export function objectReader<R, T>(read: Read<R>, gathering: Gathering<R, T>): ObjectReader<T> {
  return {
    take: (batch) => gathering.push(batch.map(read)),
    end: () => gathering.end(),
    async all(collect) {
      const items = gathering.push(await collect(read));
      const last = gathering.end();
      return last.length === 0 ? items : [...items, ...last];
    },
  };
}

/** Each message tells of one object. */
export function eachOne<T>(): Gathering<T, T> {
  return { push: (read) => read, end: () => [] };
}

/** A message tells of several objects. */
export function spreading<T>(): Gathering<readonly T[], T> {
  return { push: (read) => read.flat(), end: () => [] };
}
