import { align, LITTLE_ENDIAN, NETLINK_HEADER_LENGTH, NetlinkBuffer } from '@netlink/packet';

/** Messages that follow each other in one datagram. */
interface Segment {
  readonly data: DataView;
  readonly start: number;
  readonly end: number;
}

/** Reads one message: its type, and where its payload lies. `undefined` leaves it out. */
export type Read<T> = (type: number, data: DataView, start: number, end: number) => T | undefined;

/** Whether a message is meant, by its octets. */
export type Test = (data: DataView, start: number, end: number) => boolean;

/** Messages of one reply, as they came: what one turn of reading brought. Nothing is decoded until it is asked for. */
export class MessageBatch implements Iterable<NetlinkBuffer> {
  #segments: Segment[] = [];
  #count = 0;
  #test: Test | undefined;

  /** Number of messages, before {@link MessageBatch.where} leaves any out. */
  get length(): number {
    return this.#count;
  }

  /** Add `count` messages that lie between `start` and `end` of a datagram and were checked. */
  add(data: DataView, start: number, end: number, count: number): void {
    this.#segments.push({ data, start, end });
    this.#count += count;
  }

  /** What `read` makes of each message, in order. */
  map<T>(read: Read<T>): T[] {
    const items: T[] = [];
    this.into(items, read);
    return items;
  }

  /** The same messages without those that fail a test of their payload; it is applied while they are read. */
  where(test: Test): MessageBatch {
    const batch = new MessageBatch();
    batch.#segments = this.#segments;
    batch.#count = this.#count;
    batch.#test = test;
    return batch;
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
  *[Symbol.iterator](): Generator<NetlinkBuffer, void, undefined> {
    for (const { data, start, end } of this.#segments) {
      for (let at = start; at < end;) {
        const message = NetlinkBuffer.unchecked(data, at, end);
        const { payloadStart, end: to } = message;
        if (this.#test === undefined || this.#test(data, payloadStart, to)) yield message;
        at += align(message.length);
      }
    }
  }
}
