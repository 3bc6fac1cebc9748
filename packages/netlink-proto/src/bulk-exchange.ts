import { NLM_F_ECHO, NLM_F_MULTI, type NetlinkBuffer } from '@netlink/packet';
import { type Ending, Exchange } from './exchange.ts';
import type { Request } from './request.ts';

/** Why a change failed. It may have been anything, `undefined` too. */
export interface Failure {
  readonly cause: unknown;
}

/** Hears what became of one change of many. */
export type Settled = (exchange: BulkExchange, failure: Failure | undefined) => void;

const NOTHING: readonly NetlinkBuffer[] = [];

/** One change of many: without a promise of its own, which would cost as much as all else of it. */
export class BulkExchange extends Exchange {
  /** Its place among the others. */
  readonly index: number;
  /** When it times out. */
  deadline: number;
  /** What the kernel echoed. */
  messages: readonly NetlinkBuffer[] = NOTHING;
  readonly #settled: Settled;
  readonly #echoes: boolean;

  constructor(request: Request, timeout: number, ending: Ending, index: number, settled: Settled) {
    super(request, timeout, ending);
    this.index = index;
    this.deadline = this.dueFromNow();
    this.#settled = settled;
    this.#echoes = ((request.flags ?? 0) & NLM_F_ECHO) !== 0;
  }

  /** Take what the kernel echoes; the acknowledgement follows, if it has not come before. */
  message(message: NetlinkBuffer): void {
    this.messages = [...this.messages, message];
    if (this.lingering && (message.flags & NLM_F_MULTI) === 0) this.finish();
  }

  /** The kernel is done. */
  finish(): void {
    if (this.over) return;
    this.end();
    this.#settled(this, undefined);
  }

  protected get awaitsData(): boolean {
    return this.#echoes && this.messages.length === 0;
  }

  protected rejected(cause: unknown): void {
    this.#settled(this, { cause });
  }
}
