import { NETLINK_HEADER_LENGTH, NetlinkBuffer, NetlinkHeader, Writer } from '@netlink/packet';
import type { Exchange } from './exchange.ts';
import type { Request } from './request.ts';

/** One datagram holds no more than this: well below the default send buffer. */
const LARGEST_DATAGRAM = 128 * 1024;

/** Kernel memory of one queued datagram beyond its octets, as measured: 237 acknowledgements fill a buffer of 212 992. */
const SKB_OVERHEAD = 896;

interface Letter {
  readonly exchange: Exchange;
  readonly start: number;
  readonly end: number;
}

/** Octets to be sent in one datagram, and whose they are. */
export interface Post {
  /** The messages. */
  readonly octets: Uint8Array;
  /** Their exchanges, in order. */
  readonly exchanges: readonly Exchange[];
}

/** Requests that wait to be sent, encoded one behind the other so that many leave in one datagram. */
export class Outbox {
  readonly #writer = new Writer(4096);
  #letters: Letter[] = [];
  #next = 0;

  /** Whether nothing waits. */
  get isEmpty(): boolean {
    return this.#next === this.#letters.length;
  }

  /**
   * Encode a request and queue it. If its body cannot be encoded nothing is queued. `room` is what its replies may take up
   * in the receive buffer, in octets.
   */
  add(exchange: Exchange, request: Request, flags: number, port: number, room: number): void {
    const writer = this.#writer;
    const start = writer.length;
    try {
      writer.reserve(NETLINK_HEADER_LENGTH);
      if (typeof request.body === 'function') request.body(writer);
      else writer.bytes(request.body);
    } catch (error) {
      writer.truncate(start);
      throw error;
    }
    const length = writer.length - start;
    const header = { type: request.type, flags, sequence: exchange.sequence, port };
    NetlinkHeader.emit(header, NetlinkBuffer.unchecked(writer.data, start), length - NETLINK_HEADER_LENGTH);
    writer.pad();
    // An error echoes the request; the kernel rounds what it allocates up to a power of two.
    exchange.cost = SKB_OVERHEAD + Math.max(room, 1 << (32 - Math.clz32(length + 63)));
    this.#letters.push({ exchange, start, end: writer.length });
  }

  /** As many requests as fit into one datagram and whose replies fit into `room`; the first one fits if `mayExceed`. */
  take(room: number, mayExceed: boolean): Post | undefined {
    const exchanges: Exchange[] = [];
    let start = -1;
    let end = -1;
    for (let letter = this.#letters[this.#next]; letter !== undefined; letter = this.#letters[++this.#next]) {
      if (letter.exchange.over) {
        if (start >= 0) break;
        continue;
      }
      const isFirst = exchanges.length === 0;
      if (letter.exchange.cost > room && !(isFirst && mayExceed)) break;
      if (!isFirst && letter.end - start > LARGEST_DATAGRAM) break;
      if (isFirst) start = letter.start;
      end = letter.end;
      room -= letter.exchange.cost;
      exchanges.push(letter.exchange);
    }
    return exchanges.length === 0 ? undefined : { octets: this.#writer.window(start, end), exchanges };
  }

  /** Use the memory again, if nothing of it is needed any more. */
  recycle(): void {
    if (!this.isEmpty) return;
    this.#letters = [];
    this.#next = 0;
    this.#writer.reset();
  }
}
