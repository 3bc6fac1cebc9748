import type { SocketAddr } from './socket-addr.ts';
import { WaitList } from './wait-list.ts';

/** A datagram that the receiver had no room for yet. */
export interface Outgoing {
  readonly octets: Uint8Array;
  /** Where to; absent for the connected address. */
  readonly address: SocketAddr | undefined;
}

const FIRST_DELAY = 1;
const LONGEST_DELAY = 32;

/**
 * Datagrams that wait for room, sent in order.
 *
 * There is no event to wait for: a netlink socket polls as writable while the queue of the *receiver* is full. So the
 * first in the line is tried again after 1, 2, 4 … 32 ms, which the kernel never makes necessary (it takes every
 * request at once), only another process that does not read.
 */
export class SendQueue {
  readonly #waiting = new WaitList<number, Outgoing>(() => {
    this.#arm();
  });
  readonly #trySend: (outgoing: Outgoing) => number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #delay = FIRST_DELAY;
  #referenced = true;

  /** @param trySend - Sends, or returns undefined if there is no room, or throws. */
  constructor(trySend: (outgoing: Outgoing) => number | undefined) {
    this.#trySend = trySend;
  }

  /** Whether nothing waits, so that sending at once overtakes nobody. */
  get idle(): boolean {
    return this.#waiting.size === 0;
  }

  /** Wait for room; resolves with the octets sent. */
  add(outgoing: Outgoing, signal: AbortSignal | undefined): Promise<number> {
    const sent = this.#waiting.add(outgoing, signal);
    this.#arm();
    return sent;
  }

  /** Whether waiting keeps the process alive. */
  setRef(referenced: boolean): void {
    this.#referenced = referenced;
    if (referenced) this.#timer?.ref();
    else this.#timer?.unref();
  }

  /** Reject all that wait. */
  rejectAll(error: unknown): void {
    this.#waiting.rejectAll(error);
    this.#arm();
  }

  /** Have the timer run if and only if somebody waits. */
  #arm(): void {
    if (this.idle) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#delay = FIRST_DELAY;
    } else if (this.#timer === undefined) {
      this.#timer = setTimeout(() => {
        this.#retry();
      }, this.#delay);
      if (!this.#referenced) this.#timer.unref();
    }
  }

  #retry(): void {
    this.#timer = undefined;
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
    for (let next = this.#waiting.first; next !== undefined; next = this.#waiting.first) {
      try {
        const sent = this.#trySend(next);
        if (sent === undefined) break;
        this.#delay = FIRST_DELAY;
        this.#waiting.resolveFirst(sent);
      } catch (error) {
        this.#waiting.rejectFirst(error);
      }
    }
    this.#arm();
  }
}
