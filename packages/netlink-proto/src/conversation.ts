import { NLM_F_DUMP, NLM_F_REQUEST } from '@netlink/packet';
import { OverrunError, SystemError } from '@netlink/sys';
import { Alarm } from './alarm.ts';
import type { DrainLimits } from './drain-limits.ts';
import type { DumpExchange, DumpSource } from './dump-exchange.ts';
import type { Exchange } from './exchange.ts';
import { Idle } from './idle.ts';
import { Inbox, type InboxOwner, type Warning } from './inbox.ts';
import { Lingering } from './lingering.ts';
import { Outbox, type Post } from './outbox.ts';
import { Reader } from './reader.ts';
import type { Request } from './request.ts';
import { isWantOfMemory, sendPatiently } from './send-patiently.ts';
import type { Transport } from './transport.ts';

const SOON = Promise.resolve();

/** How a {@link Conversation} behaves. */
export interface ConversationOptions {
  /** Hears what the kernel says of requests that succeeded. */
  readonly onWarning: (warning: Warning) => void;
  /** Whether others than the kernel may answer. */
  readonly anySender: boolean;
}

/** What goes over one socket: sends what exchanges ask, hands them what comes, reads while any of them waits. */
export class Conversation {
  /** What its exchanges tell it. */
  readonly events: DumpSource & InboxOwner;
  readonly #transport: Transport;
  readonly #inbox: Inbox;
  readonly #outbox = new Outbox();
  readonly #exchanges = new Map<number, Exchange>();
  readonly #dumps: { exchange: DumpExchange; request: Request }[] = [];
  readonly #alarm = new Alarm(() => [
    ...this.#exchanges.values(),
    ...this.#dumps.map(({ exchange }) => exchange),
  ]);
  readonly #lingering: Lingering;
  readonly #idle = new Idle();
  readonly #reader = new Reader({
    isWanted: () => this.#isWanted(),
    receive: () => {
      if (this.#receive() === 0) return false;
      if (!this.#outbox.isEmpty) this.#sendAll();
      return true;
    },
    exhausted: () => {
      this.#lingering.settle();
    },
    wait: () => this.#idle.wait(this.#transport),
    failed: (error) => {
      this.shut(error);
    },
  });
  #activeDump: DumpExchange | undefined;
  #sequence = 0;
  #inFlight = 0;
  #waitingForRoom = false;
  #flushing = false;
  #end: { error: unknown } | undefined;
  readonly #endListeners = new Set<(error: unknown) => void>();

  constructor(transport: Transport, { onWarning, anySender }: ConversationOptions) {
    this.#transport = transport;
    this.#lingering = new Lingering(anySender);
    this.events = {
      ended: (exchange) => {
        this.#ended(exchange);
      },
      released: (exchange) => {
        this.#release(exchange);
      },
      wanted: (dump) => {
        this.#alarm.watch(dump.deadline);
        if (!this.#flushing) this.#reader.read();
      },
      lingers: (exchange) => {
        this.#lingering.add(exchange);
        this.#alarm.watch(exchange.deadline);
      },
      warned: onWarning,
    };
    this.#inbox = new Inbox(transport.portNumber, this.#exchanges, this.events, anySender);
  }

  /** Throw what it ended with, if it has ended. */
  refuseIfOver(): void {
    if (this.#end !== undefined) throw this.#end.error;
  }

  /** Call `hear` when it has ended, at once if it has; returns what stops listening. */
  onEnd(hear: (error: unknown) => void): () => void {
    if (this.#end === undefined) this.#endListeners.add(hear);
    else hear(this.#end.error);
    return () => {
      this.#endListeners.delete(hear);
    };
  }

  /** Ask for what is answered once; `room` is what the answer may take up in the receive buffer. */
  ask(exchange: Exchange, request: Request, flags: number, room: number): void {
    this.#post(exchange, request, flags, room);
    this.#alarm.watch(exchange.deadline);
  }

  /** Ask for a dump, as soon as those before it are done. */
  askDump(exchange: DumpExchange, request: Request): void {
    this.#dumps.push({ exchange, request });
    this.#nextDump();
  }

  /** Whether waiting for replies keeps the process alive. */
  setRef(referenced: boolean): void {
    this.#transport.setRef?.(referenced);
  }

  /** End it: what is pending fails with `error`. */
  shut(error: unknown): void {
    if (this.#end !== undefined) return;
    this.#end = { error };
    this.#alarm.stop();
    this.#transport.close();
    for (const { exchange } of this.#dumps.splice(0)) exchange.fail(error);
    for (const exchange of [...this.#exchanges.values()]) exchange.fail(error);
    this.#exchanges.clear();
    this.#activeDump = undefined;
    for (const hear of [...this.#endListeners]) hear(error);
    this.#endListeners.clear();
  }

  // A socket has room for one dump in the kernel; a second one would be refused with EBUSY.
  #nextDump(): void {
    while (this.#activeDump === undefined) {
      const next = this.#dumps.shift();
      if (next === undefined) return;
      if (next.exchange.over) continue;
      this.#activeDump = next.exchange;
      this.#post(next.exchange, next.request, NLM_F_DUMP, 0);
    }
  }

  #post(exchange: Exchange, request: Request, flags: number, room: number): void {
    exchange.sequence = this.#nextSequence();
    try {
      const all = NLM_F_REQUEST | flags | (request.flags ?? 0);
      this.#outbox.add(exchange, request, all, this.#transport.portNumber, room);
    } catch (error) {
      exchange.fail(error);
      return;
    }
    this.#exchanges.set(exchange.sequence, exchange);
    if (this.#flushing) return;
    this.#flushing = true;
    // Not queueMicrotask(), which takes a microsecond to keep an account of it for async_hooks.
    void SOON.then(this.#flushSoon);
  }

  #nextSequence(): number {
    do {
      this.#sequence = (this.#sequence + 1) >>> 0 || 1;
    } while (this.#exchanges.has(this.#sequence));
    return this.#sequence;
  }

  readonly #flushSoon = (): void => {
    this.#flushing = false;
    this.#flush();
  };

  #flush(): void {
    if (this.#end !== undefined || this.#waitingForRoom) return;
    try {
      this.#sendAll();
    } catch (error) {
      this.shut(error);
      return;
    }
    if (this.#isWanted()) this.#reader.read();
  }

  // The kernel answers within the send: what is in flight is read before more is sent than its answers have room for.
  #sendAll(): void {
    while (!this.#waitingForRoom) {
      const room = this.#transport.receiveRoom - this.#inFlight;
      const post = this.#outbox.take(room, this.#inFlight === 0);
      if (post === undefined) break;
      if (this.#send(post) && !this.#outbox.isEmpty) this.#receive();
    }
    this.#outbox.recycle();
  }

  #send(post: Post): boolean {
    try {
      if (this.#transport.trySend(post.octets) !== undefined) {
        this.#sent(post);
        return true;
      }
    } catch (error) {
      if (!isWantOfMemory(error)) {
        this.#unsent(post, error);
        return false;
      }
    }
    this.#waitingForRoom = true;
    void this.#sendLater(post);
    return false;
  }

  async #sendLater(post: Post): Promise<void> {
    try {
      await sendPatiently(this.#transport, post.octets);
      this.#sent(post);
    } catch (error) {
      this.#unsent(post, error);
    }
    this.#waitingForRoom = false;
    this.#flush();
  }

  #sent({ exchanges }: Post): void {
    for (const exchange of exchanges) {
      if (exchange.over) continue;
      exchange.sent = true;
      this.#inFlight += exchange.cost;
    }
  }

  // What the system refuses to send, as too long for example, concerns those requests and no others.
  #unsent({ exchanges }: Post, error: unknown): void {
    for (const exchange of exchanges) exchange.fail(error);
    if (!(error instanceof SystemError)) this.shut(error);
  }

  #isWanted(): boolean {
    if (this.#end !== undefined) return false;
    const dump = this.#activeDump;
    if (dump === undefined) return this.#exchanges.size > 0;
    // A dump that nobody reads at the moment is read on only when others wait for it.
    return dump.isWaiting || this.#exchanges.size > 1 || this.#dumps.length > 0;
  }

  #receive(): number {
    let count = 0;
    try {
      for (const datagram of this.#transport.drain(this.#limits())) {
        count++;
        this.#inbox.accept(datagram);
      }
    } catch (error) {
      if (!(error instanceof OverrunError)) throw error;
      return this.#recover(error);
    }
    this.#activeDump?.deliver();
    return count;
  }

  #limits(): DrainLimits {
    if (this.#activeDump === undefined) return { maxDatagrams: this.#exchanges.size, merge: true };
    return this.#activeDump.limits();
  }

  // Replies were lost. The kernel queued all that it could within the send, so what has no answer in the queue has none.
  #recover(error: OverrunError): number {
    let count = 1;
    for (let more = this.#transport.drain(); more.length > 0; more = this.#transport.drain()) {
      count += more.length;
      for (const datagram of more) this.#inbox.accept(datagram);
    }
    for (const exchange of [...this.#exchanges.values()]) {
      if (exchange.sent && exchange !== this.#activeDump) exchange.fail(error);
    }
    this.#activeDump?.deliver();
    return count;
  }

  // The kernel is not done with a dump that was given up: its place stays taken until it is.
  #ended(exchange: Exchange): void {
    if (exchange !== this.#activeDump || !exchange.sent || exchange.lingering) this.#release(exchange);
    else if (this.#dumps.length > 0) this.#reader.read();
    if (!this.#isWanted()) this.#idle.end();
  }

  #release(exchange: Exchange): void {
    const isKnown = this.#exchanges.delete(exchange.sequence);
    if (isKnown && exchange.sent) this.#inFlight -= exchange.cost;
    if (exchange !== this.#activeDump) return;
    this.#activeDump = undefined;
    this.#nextDump();
  }
}
