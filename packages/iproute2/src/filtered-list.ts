import type { Read, Select } from '@netlink/proto';
import { eachOne, objectReader } from './gathering.ts';
import { type Join, Joining } from './joining.ts';
import { List } from './list.ts';
import type { Messages } from './object-request.ts';

/** A message type: what a list needs of it. */
interface Decoder<M, V> {
  decodeAt(data: DataView, start: number, end: number): M;
  viewAt(data: DataView, start: number, end: number): V;
}

/** What a list is made of. */
export interface ListParts<M, V, T> {
  /** Reads the messages. */
  readonly codec: Decoder<M, V>;
  /** The message type that is of the list. */
  readonly type: number;
  /** Where the messages come from. */
  readonly messages: Messages;
  /** Whether a message is wanted: what the kernel did not filter. All are, if absent. */
  readonly test?: ((view: V) => boolean) | undefined;
  /** Fetch what reading needs; returns what makes an object of a message. */
  readonly prepare: () => Promise<(message: M) => T>;
  /** Puts an object together of which several messages tell. */
  readonly join?: Join<T>;
}

/** The objects of those messages of one type that pass a test. */
export function filteredList<M, V, T>({
  codec,
  type,
  messages,
  test,
  prepare,
  join,
}: ListParts<M, V, T>): List<T, V> {
  const isWanted: Select = (found, data, start, end) =>
    found === type && (test === undefined || test(codec.viewAt(data, start, end)));
  return new List<T, V>({
    ...messages,
    isWanted,
    viewAt: (data, start, end) => codec.viewAt(data, start, end),
    async reader() {
      const make = await prepare();
      const read: Read<T> = (found, data, start, end) =>
        isWanted(found, data, start, end) ? make(codec.decodeAt(data, start, end)) : undefined;
      return objectReader(read, join === undefined ? eachOne<T>() : new Joining(join));
    },
  });
}

/** All of some tests together; `undefined` where there are none. */
export function allOf<V>(tests: readonly ((view: V) => boolean)[]): ((view: V) => boolean) | undefined {
  return tests.length === 0 ? undefined : (view) => tests.every((test) => test(view));
}
