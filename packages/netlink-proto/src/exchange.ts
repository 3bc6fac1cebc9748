import type { NetlinkBuffer } from '@netlink/packet';
import { AbortError } from '@netlink/sys';
import { now } from './clock.ts';
import { TimeoutError } from './errors.ts';
import type { Locator, Request } from './request.ts';

/** What an exchange needs of the conversation that it is part of. */
export interface Ending {
  /** The exchange is over: nothing that comes later belongs to it. */
  ended(exchange: Exchange): void;
}

/** One request and what comes of it. */
export abstract class Exchange {
  /** What was asked, for errors to say. */
  readonly name: string;
  /** Declaration of the request's body. */
  readonly codec: Locator | undefined;
  /** Pairs the replies with the request; 0 until it is sent. */
  sequence = 0;
  /** Kernel memory that the replies may take up, in octets: it counts from sending to the end. */
  cost = 0;
  /** Whether the kernel has seen it. */
  sent = false;
  /** Whether it is over. */
  over = false;
  /** Whether an acknowledgement came before the data that was asked for: data may follow, or there may be none. */
  lingering = false;
  readonly #ending: Ending;
  /** Milliseconds that it may wait, or 0. */
  protected readonly timeout: number;
  readonly #signal: AbortSignal | undefined;
  readonly #onAbort: (() => void) | undefined;

  constructor(request: Request, timeout: number, ending: Ending) {
    this.name = request.name ?? `request ${request.type}`;
    this.codec = request.codec;
    this.timeout = timeout;
    this.#ending = ending;
    const { signal } = request;
    if (signal === undefined) return;
    this.#signal = signal;
    this.#onAbort = () => {
      this.fail(new AbortError(signal.reason));
    };
    signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** When it times out, by the clock of clock.ts. */
  abstract deadline: number;

  /** Take a message of the family, of which the caller knows that it is no control message. */
  abstract message(message: NetlinkBuffer): void;

  /** Whether data was asked for, and none has come. */
  protected abstract readonly awaitsData: boolean;

  /** Take an acknowledgement. Returns whether it is the last word: the data that was asked for may be late. */
  acknowledge(): boolean {
    this.lingering = this.awaitsData;
    if (!this.lingering) this.finish();
    return !this.lingering;
  }

  /** The kernel is done, and all went well. */
  abstract finish(): void;

  /** It is over, with an error. */
  fail(error: unknown): void {
    if (this.over) return;
    this.end();
    this.rejected(error);
  }

  /** It has waited too long: it fails, unless only data was wanting that there need not be. */
  expire(): void {
    if (this.lingering) this.finish();
    else this.fail(new TimeoutError(this.name, this.timeout));
  }

  /** When a wait that begins now has lasted too long. */
  protected dueFromNow(): number {
    return this.timeout > 0 ? now() + this.timeout : Infinity;
  }

  /** Tell whoever waits. */
  protected abstract rejected(error: unknown): void;

  /** Note that it is over. */
  protected end(): void {
    this.over = true;
    if (this.#onAbort !== undefined) this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#ending.ended(this);
  }
}
