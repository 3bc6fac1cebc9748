import { constants } from 'node:os';
import { markAsUntransferable } from 'node:worker_threads';

import { AddressCache } from './address-cache.ts';
import { ancillaryOf, type Datagram } from './datagram.ts';
import { receiveError } from './io-errors.ts';
import { drainHead, type NativeSocket, received, receivedFlag } from './native.ts';

/** As `kMinSlabRoom` and `kSmall` of native/receive.h: less room, and nothing is received. */
const MIN_SLAB_ROOM = 32_768;
const MIN_POOL_ROOM = 2048;
/** Two datagrams of a dump, which the kernel makes no longer than about 32 400 octets. */
const SLAB_LENGTH = 65_536;
const POOL_LENGTH = 16_384;
/** From here on a datagram keeps the slab that it was received into; shorter ones are copied out of it. */
const LARGE = 8192;
/** Entries of one native call; more than fit into a pool of the smallest acknowledgements gain nothing. */
const BATCH = 128;

const { EAGAIN } = constants.errno;

/** How much {@link Receiver.drain} receives, and whether it makes one of datagrams that are alike. */
export interface Bounds {
  readonly maxDatagrams: number;
  readonly maxBytes: number;
  readonly merge?: boolean;
}

/**
 * Receives into memory of its own, so that the length of a datagram need not be known before.
 *
 * The kernel writes into a slab. A large datagram is handed out as it lies there; a small one is copied (by the addon)
 * into a pool, so that an event of 100 octets does not keep 64 KiB. Neither memory is ever written to again where a
 * datagram was handed out.
 */
export class Receiver {
  readonly #native: NativeSocket;
  readonly #addresses = new AddressCache();
  readonly #words = new Uint32Array(drainHead.WORDS + BATCH * received.WORDS);
  #slab = new Uint8Array(0);
  #slabStart = 0;
  #pool = new Uint8Array(0);
  #poolStart = 0;
  /** An error that came after datagrams, to be told at the next call. */
  #pending = 0;

  constructor(native: NativeSocket) {
    this.#native = native;
  }

  /** Whether the next receive throws. */
  get hasError(): boolean {
    return this.#pending !== 0;
  }

  /**
   * Receive one datagram, waiting for it if the socket is a blocking one.
   *
   * @throws `SystemError`, also for `EAGAIN`.
   */
  receive(flags: number): Datagram {
    const [datagram] = this.drain({ maxDatagrams: 1, maxBytes: 1 }, flags);
    if (datagram === undefined) throw receiveError(EAGAIN);
    return datagram;
  }

  /**
   * Receive what is waiting until one of the bounds is reached, and append it to `into`. An error that follows upon
   * datagrams is thrown by the next call.
   */
  drain({ maxDatagrams, maxBytes, merge }: Bounds, flags: number, into: Datagram[] = []): Datagram[] {
    if (this.#pending !== 0 && into.length === 0) {
      const error = receiveError(this.#pending);
      this.#pending = 0;
      throw error;
    }
    let bytes = 0;
    let left = maxDatagrams - into.length;
    while (this.#pending === 0 && left > 0 && bytes < maxBytes) {
      const count = this.#fill(left, flags, merge === true);
      const error = this.#words[drainHead.ERROR] ?? 0;
      left -= this.#words[drainHead.DATAGRAMS] ?? 0;
      bytes += this.#take(count, into);
      if (error === EAGAIN || (error === 0 && count === 0)) break;
      if (error === 0) continue;
      if (into.length === 0) throw receiveError(error);
      this.#pending = error;
    }
    return into;
  }

  /** Let the addon receive; the words then say what, and why it ended. */
  #fill(limit: number, flags: number, merge: boolean): number {
    // A length is 0 after somebody has detached the memory of a datagram that lies in it.
    if (this.#slab.length - this.#slabStart < MIN_SLAB_ROOM) {
      this.#slab = unzeroed(SLAB_LENGTH);
      this.#slabStart = 0;
    }
    if (this.#pool.length - this.#poolStart < MIN_POOL_ROOM) {
      this.#pool = unzeroed(POOL_LENGTH);
      this.#poolStart = 0;
    }
    const words = this.#words;
    words[drainHead.LIMIT] = limit;
    words[drainHead.SLAB] = this.#slabStart;
    words[drainHead.POOL] = this.#poolStart;
    words[drainHead.FLAGS] = flags;
    words[drainHead.MERGE] = Number(merge);
    return this.#native.drain(this.#slab, this.#pool, words);
  }

  /** Make datagrams of the words; returns how many octets they have. */
  #take(count: number, into: Datagram[]): number {
    const words = this.#words;
    const slab = this.#slab;
    const pool = this.#pool.buffer;
    let bytes = 0;
    let keepsSlab = false;
    for (
      let at: number = drainHead.WORDS, end = at + count * received.WORDS;
      at < end;
      at += received.WORDS
    ) {
      const offset = words[at + received.OFFSET] ?? 0; // from where this call began to fill
      const length = words[at + received.LENGTH] ?? 0;
      const flags = words[at + received.FLAGS] ?? 0;
      let data: Uint8Array;
      if ((flags & receivedFlag.IN_POOL) !== 0) {
        data = new Uint8Array(pool, this.#poolStart + offset, length);
      } else if ((flags & receivedFlag.SPILLED) !== 0) {
        data = this.#gather(this.#slabStart + offset, length);
      } else if (length < LARGE) {
        data = slab.slice(this.#slabStart + offset, this.#slabStart + offset + length);
      } else {
        data = new Uint8Array(slab.buffer, this.#slabStart + offset, length);
        keepsSlab = true;
      }
      into.push(this.#datagram(at, data, flags));
      bytes += length;
    }
    this.#poolStart = words[drainHead.POOL] ?? 0;
    if (keepsSlab) this.#slabStart = words[drainHead.SLAB] ?? 0;
    return bytes;
  }

  #datagram(at: number, data: Uint8Array, flags: number): Datagram {
    const words = this.#words;
    const address = this.#addresses.of(words[at + received.PORT] ?? 0, words[at + received.GROUPS] ?? 0);
    if (flags <= receivedFlag.IN_POOL) return { data, address, truncated: false };
    const truncated = (flags & receivedFlag.TRUNCATED) !== 0;
    return { data, address, truncated, ...ancillaryOf(words, at) };
  }

  /** Put a datagram together that begins in the slab and goes on in the overflow of the addon. */
  #gather(offset: number, length: number): Uint8Array {
    const data = new Uint8Array(length);
    const head = this.#slab.subarray(offset);
    data.set(head);
    this.#native.spill(data.subarray(head.length));
    return data;
  }
}

/** Memory that the kernel is going to write to. It serves several datagrams, so none may take it to another thread. */
function unzeroed(length: number): Uint8Array<ArrayBuffer> {
  const { buffer } = Buffer.allocUnsafeSlow(length);
  markAsUntransferable(buffer);
  return new Uint8Array(buffer);
}
