import type { Read } from '@netlink/proto';
import { objectReader, spreading } from './gathering.ts';
import { List } from './list.ts';
import type { Messages } from './object-request.ts';

/** What a list is made of whose messages hold several objects each. */
export interface SpreadListParts<M, V, T> {
  /** Reads the messages. */
  readonly codec: {
    decodeAt(data: DataView, start: number, end: number): M;
    viewAt(data: DataView, start: number, end: number): V;
  };
  /** The message types that are of the list. */
  readonly types: readonly number[];
  /** Where the messages come from. */
  readonly messages: Messages;
  /** Fetch what reading needs; returns what makes the objects of a message. */
  readonly prepare: () => Promise<(message: M) => readonly T[]>;
}

/** The objects that messages hold several of. A view is that of a message. */
export function spreadList<M, V, T>({
  codec,
  types,
  messages,
  prepare,
}: SpreadListParts<M, V, T>): List<T, V> {
  return new List<T, V>({
    ...messages,
    isWanted: (type) => types.includes(type),
    viewAt: (data, start, end) => codec.viewAt(data, start, end),
    async reader() {
      const make = await prepare();
      const read: Read<readonly T[]> = (type, data, start, end) =>
        types.includes(type) ? make(codec.decodeAt(data, start, end)) : undefined;
      return objectReader(read, spreading<T>());
    },
  });
}
