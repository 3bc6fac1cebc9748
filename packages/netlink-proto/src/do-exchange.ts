import { NLM_F_ECHO, NLM_F_MULTI, type NetlinkBuffer } from '@netlink/packet';
import { type Ending, Exchange } from './exchange.ts';
import type { Request } from './request.ts';

/** A request that is answered once: by an acknowledgement, by data, or by both in either order. */
export class DoExchange extends Exchange {
  /** What comes of it: the messages of the family among the replies. */
  readonly result: Promise<readonly NetlinkBuffer[]>;
  /** When it times out. */
  deadline: number;
  readonly #acknowledged: boolean;
  readonly #hasData: boolean;
  readonly #messages: NetlinkBuffer[] = [];
  #resolve!: (messages: readonly NetlinkBuffer[]) => void;
  #reject!: (error: unknown) => void;

  /** If `acknowledged`, the kernel was asked for an acknowledgement, which then ends the exchange. */
  constructor(request: Request, timeout: number, ending: Ending, acknowledged: boolean) {
    super(request, timeout, ending);
    this.#acknowledged = acknowledged;
    this.#hasData = !acknowledged || ((request.flags ?? 0) & NLM_F_ECHO) !== 0;
    this.deadline = this.dueFromNow();
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  /** Take a reply. Without an acknowledgement to come, one that is no part of many is the last. */
  message(message: NetlinkBuffer): void {
    this.#messages.push(message);
    if ((!this.#acknowledged || this.lingering) && (message.flags & NLM_F_MULTI) === 0) this.finish();
  }

  /** The kernel is done. */
  finish(): void {
    if (this.over) return;
    this.end();
    this.#resolve(this.#messages);
  }

  protected get awaitsData(): boolean {
    return this.#hasData && this.#messages.length === 0;
  }

  protected rejected(error: unknown): void {
    this.#reject(error);
  }
}
