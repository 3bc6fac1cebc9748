import { NLM_F_DUMP_INTR, type NetlinkBuffer } from '@netlink/packet';
import { MessageBatch } from './batch.ts';
import type { DrainLimits } from './drain-limits.ts';
import { type Ending, Exchange } from './exchange.ts';
import { Portion } from './portion.ts';
import type { Request } from './request.ts';
import type { Segment } from './segment.ts';
import { turn } from './turn.ts';

/** What a dump needs of the conversation that it is part of. */
export interface DumpSource extends Ending {
  /** Read on: a dump waits for what comes. */
  wanted(dump: DumpExchange): void;
}

interface Waiting {
  resolve(batch: MessageBatch | undefined): void;
  reject(error: unknown): void;
}

/** A dump: as many messages as the kernel has, read when they are asked for. */
export class DumpExchange extends Exchange {
  /** Number of messages that came. */
  seen = 0;
  /** Whether the kernel said its last word, and all went well. */
  finished = false;
  /** Whether the kernel said that the dump is inconsistent. */
  interrupted = false;
  /** When it times out: only while somebody waits does time run. */
  deadline = Infinity;
  readonly #source: DumpSource;
  readonly #portion = new Portion();
  /** What came and was not asked for yet. */
  #segments: Segment[] = [];
  #error: Error | undefined;
  #waiting: Waiting | undefined;

  constructor(request: Request, timeout: number, source: DumpSource) {
    super(request, timeout, source);
    this.#source = source;
  }

  /** Whether somebody waits for more. */
  get isWaiting(): boolean {
    return this.#waiting !== undefined;
  }

  /** How much to receive of it next: what was handed out has been dealt with. */
  limits(): DrainLimits {
    this.#portion.took(turn.lap);
    return this.#portion.limits;
  }

  /** Take `count` messages that lie between `start` and `end` of a datagram; `flags` is the union of theirs. */
  messages(data: DataView, start: number, end: number, count: number, flags: number): void {
    if ((flags & NLM_F_DUMP_INTR) !== 0) this.interrupted = true;
    this.seen += count;
    this.lingering = false;
    if (!this.over && count > 0) this.#segments.push({ data, start, end, count });
  }

  /** Take one message. */
  message(message: NetlinkBuffer): void {
    this.messages(message.data, message.start, message.end, 1, message.flags);
  }

  /** Hand what came to whoever waits. */
  deliver(): void {
    if (this.#segments.length === 0 && !this.over) return;
    this.#settle()?.resolve(this.#take());
  }

  /** The next messages, at least one; `undefined` when there are no more. */
  next(): Promise<MessageBatch | undefined> {
    if (this.#segments.length > 0) return this.#nextOfThese();
    if (this.#error !== undefined) return Promise.reject(this.#error);
    if (this.over) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.deadline = this.dueFromNow();
      this.#source.wanted(this);
    });
  }

  /** The kernel is done. */
  finish(): void {
    if (this.over) return;
    this.finished = true;
    this.end();
    this.deliver();
  }

  /** Nobody will ask for more. */
  abandon(): void {
    this.#segments = [];
    if (!this.over) this.end();
  }

  protected get awaitsData(): boolean {
    return this.seen === 0 && !this.over;
  }

  protected rejected(error: unknown): void {
    this.#error = error as Error;
    this.#settle()?.reject(error);
  }

  #settle(): Waiting | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.deadline = Infinity;
    return waiting;
  }

  async #nextOfThese(): Promise<MessageBatch | undefined> {
    const isOver = turn.isOver;
    this.#portion.took(turn.lap);
    if (isOver) await turn.next();
    return this.#take();
  }

  #take(): MessageBatch | undefined {
    if (this.#segments.length === 0) return undefined;
    let taken = 0;
    let octets = 0;
    for (const { start, end } of this.#segments) {
      if (octets >= this.#portion.octets) break;
      octets += end - start;
      taken++;
    }
    this.#portion.handed(octets);
    return new MessageBatch(this.#segments.splice(0, taken));
  }
}
