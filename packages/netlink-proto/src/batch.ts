import { align, LITTLE_ENDIAN, NETLINK_HEADER_LENGTH, NetlinkBuffer } from '@netlink/packet';

/** Messages that follow each other in one datagram. */
interface Segment {
  readonly data: DataView;
  readonly start: number;
  readonly end: number;
}

/** Reads one message: its type, and where its payload lies. `undefined` leaves it out. */
export type Read<T> = (type: number, data: DataView, start: number, end: number) => T | undefined;

/** Messages of one reply, as they came: what one turn of reading brought. Nothing is decoded until it is asked for. */
export class MessageBatch implements Iterable<NetlinkBuffer> {
  readonly #segments: Segment[] = [];
  #count = 0;

  /** Number of messages. */
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

  /** Append what `read` makes of each message to `items`. */
  into<T>(items: T[], read: Read<T>): void {
    for (const { data, start, end } of this.#segments) {
      for (let at = start; at < end;) {
        const length = data.getUint32(at, LITTLE_ENDIAN);
        const item = read(
          data.getUint16(at + 4, LITTLE_ENDIAN),
          data,
          at + NETLINK_HEADER_LENGTH,
          at + length,
        );
        if (item !== undefined) items.push(item);
        at += align(length);
      }
    }
  }

  /** Views of the messages, in order. */
  *[Symbol.iterator](): Generator<NetlinkBuffer, void, undefined> {
    for (const { data, start, end } of this.#segments) {
      for (let at = start; at < end;) {
        const message = NetlinkBuffer.unchecked(data, at, end);
        yield message;
        at += align(message.length);
      }
    }
  }
}
