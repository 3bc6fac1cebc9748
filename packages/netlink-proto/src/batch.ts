import { align, LITTLE_ENDIAN, NETLINK_HEADER_LENGTH, NetlinkBuffer } from '@netlink/packet';
import type { Segment } from './segment.ts';
import { iterate, type Select, type ViewAt, Views } from './views.ts';

/** Reads one message: its type, and where its payload lies. `undefined` leaves it out. */
export type Read<T> = (type: number, data: DataView, start: number, end: number) => T | undefined;

/** Whether a message is meant, by its octets. */
export type Test = (data: DataView, start: number, end: number) => boolean;

/** Messages of one reply, as they came: what one turn of reading brought. Nothing is decoded until it is asked for. */
export class MessageBatch implements Iterable<NetlinkBuffer> {
  readonly #segments: readonly Segment[];
  readonly #test: Test | undefined;

  /** Messages of these segments that pass the test of their payload, if there is one. */
  constructor(segments: readonly Segment[], test?: Test) {
    this.#segments = segments;
    this.#test = test;
  }

  /** Number of messages, before {@link MessageBatch.where} leaves any out. */
  get length(): number {
    let length = 0;
    for (const { count } of this.#segments) length += count;
    return length;
  }

  /** What `read` makes of each message, in order. */
  map<T>(read: Read<T>): T[] {
    const items: T[] = [];
    this.into(items, read);
    return items;
  }

  /** The same messages without those that fail a test of their payload; it is applied while they are read. */
  where(test: Test): MessageBatch {
    return new MessageBatch(this.#segments, test);
  }

  /** How many of the messages `select` means. */
  count(select: Select): number {
    const test = this.#test;
    let count = 0;
    for (const { data, start, end } of this.#segments) {
      for (let at = start; at < end;) {
        const to = at + data.getUint32(at, LITTLE_ENDIAN);
        const from = at + NETLINK_HEADER_LENGTH;
        const isMeant = test === undefined || test(data, from, to);
        if (isMeant && select(data.getUint16(at + 4, LITTLE_ENDIAN), data, from, to)) count++;
        at = align(to - start) + start;
      }
    }
    return count;
  }

  /** Views of those of the messages that `select` means. */
  views<V>(select: Select, viewAt: ViewAt<V>): Views<V> {
    const count = this.count(select);
    if (count === this.length) return new Views(this.#segments, count, undefined, viewAt);
    const test = this.#test;
    const both: Select = (type, data, start, end) =>
      (test === undefined || test(data, start, end)) && select(type, data, start, end);
    return new Views(this.#segments, count, both, viewAt);
  }

  /** Append what `read` makes of each message to `items`. */
  into<T>(items: T[], read: Read<T>): void {
    const test = this.#test;
    for (const { data, start, end } of this.#segments) {
      for (let at = start; at < end;) {
        const to = at + data.getUint32(at, LITTLE_ENDIAN);
        const from = at + NETLINK_HEADER_LENGTH;
        if (test === undefined || test(data, from, to)) {
          const item = read(data.getUint16(at + 4, LITTLE_ENDIAN), data, from, to);
          if (item !== undefined) items.push(item);
        }
        at = align(to - start) + start;
      }
    }
  }

  /** Views of the messages, in order. */
  [Symbol.iterator](): Iterator<NetlinkBuffer, undefined> {
    return iterate(this.#segments, this.#test && selectBy(this.#test), messageAt);
  }
}

function selectBy(test: Test): Select {
  return (_type, data, start, end) => test(data, start, end);
}

function messageAt(data: DataView, start: number, end: number): NetlinkBuffer {
  return NetlinkBuffer.unchecked(data, start - NETLINK_HEADER_LENGTH, end);
}
