import { NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST, type NetlinkBuffer } from '@netlink/packet';
import { AbortError, ClosedError, OverrunError } from '@netlink/sys';
import { Alarm } from './alarm.ts';
import { DoExchange } from './do-exchange.ts';
import { Dump, type DumpOptions } from './dump.ts';
import { DumpExchange, type DumpSource } from './dump-exchange.ts';
import type { Exchange } from './exchange.ts';
import { Inbox, type InboxOwner, type Warning } from './inbox.ts';
import { Outbox } from './outbox.ts';
import type { Request } from './request.ts';
import { openTransport, type SocketOptions } from './socket-transport.ts';
import type { Transport } from './transport.ts';
import { Turn } from './turn.ts';

/** How a conversation behaves. */
export interface ConnectionOptions {
  /** Milliseconds until a request rejects with TimeoutError; without limit if 0 or absent. */
  readonly timeout?: number | undefined;
  /** Closes the connection when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Hears what the kernel says of requests that succeeded. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
}

/** What a reply with data may take up in the receive buffer: a link with all it has comes in 16 KiB and less. */
const DATA_ROOM = 16 * 1024;

/** Datagrams that one native call brings while a dump is read: 256 KiB, a fraction of a millisecond. */
const DUMP_LIMITS = { maxDatagrams: 8, maxBytes: 256 * 1024 } as const;

/**
 * A conversation with the kernel over one socket: any number of requests in flight, replies paired by sequence number and
 * port, one dump at a time with the others waiting their turn.
 */
export class Connection implements Disposable {
  readonly #transport: Transport;
  readonly #timeout: number;
  readonly #inbox: Inbox;
  readonly #outbox = new Outbox();
  readonly #turn = new Turn();
  readonly #exchanges = new Map<number, Exchange>();
  readonly #alarm = new Alarm(this.#exchanges);
  readonly #onWarning: ConnectionOptions['onWarning'];
  readonly #dumps: { exchange: DumpExchange; request: Request }[] = [];
  #activeDump: DumpExchange | undefined;
  // What the parts of the conversation tell it; no part of its own interface.
  readonly #internal: DumpSource & InboxOwner = {
    ended: (exchange) => {
      this.#ended(exchange);
    },
    released: (exchange) => {
      this.#release(exchange);
    },
    wanted: (dump) => {
      this.#alarm.watch(dump.deadline);
      if (!this.#flushing) void this.#read();
    },
    warned: (warning) => {
      this.#onWarning?.(warning);
    },
  };
  #sequence = 0;
  #inFlight = 0;
  #waitingForRoom = false;
  #flushing = false;
  #reading = false;
  #idle: AbortController | undefined;
  #closed: unknown;
  #forget: (() => void) | undefined;

  constructor(transport: Transport, options: ConnectionOptions = {}) {
    this.#transport = transport;
    this.#timeout = options.timeout ?? 0;
    this.#onWarning = options.onWarning;
    this.#inbox = new Inbox(transport.portNumber, this.#exchanges, this.#internal);
    const { signal } = options;
    if (signal === undefined) return;
    const abort = (): void => {
      this.#shut(new AbortError(signal.reason));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    this.#forget = () => {
      signal.removeEventListener('abort', abort);
    };
  }

  /**
   * Open a socket of the protocol and converse over it.
   *
   * @throws SystemError where the kernel refuses: no such protocol, no such namespace, no permission.
   */
  static open(options: SocketOptions & ConnectionOptions): Connection {
    return new Connection(openTransport(options), options);
  }

  /** The port that the kernel knows the socket by. */
  get portNumber(): number {
    return this.#transport.portNumber;
  }

  /**
   * Ask for a change, and wait for the acknowledgement. Requests of the same turn of the event loop leave together.
   * Resolves to what the kernel echoed, if it was asked to (`NLM_F_ECHO`).
   *
   * @throws NetlinkError if the kernel refuses; TimeoutError, AbortError, ClosedError, OverrunError.
   */
  change(request: Request): Promise<readonly NetlinkBuffer[]> {
    return this.#do(request, NLM_F_ACK, 0);
  }

  /**
   * Ask for one object. Resolves to the reply; most families give just one message.
   *
   * @throws NetlinkError if the kernel refuses; TimeoutError, AbortError, ClosedError, OverrunError.
   */
  get(request: Request): Promise<readonly NetlinkBuffer[]> {
    return this.#do(request, 0, DATA_ROOM);
  }

  /** Ask for all objects. Nothing is sent until the dump is iterated or collected, and then each time anew. */
  dump(request: Request, options?: DumpOptions): Dump {
    return new Dump(() => this.#startDump(request), request.name ?? `dump ${request.type}`, options);
  }

  /** Give up the socket. What is pending rejects with ClosedError. */
  close(): void {
    this.#shut(new ClosedError());
  }

  /** The same as {@link Connection.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  async #do(request: Request, flags: number, room: number): Promise<readonly NetlinkBuffer[]> {
    this.#refuseIfOver(request);
    const exchange = new DoExchange(request, request.timeout ?? this.#timeout, this.#internal, flags !== 0);
    this.#post(exchange, request, flags, room);
    this.#alarm.watch(exchange.deadline);
    return exchange.result;
  }

  #startDump(request: Request): DumpExchange {
    this.#refuseIfOver(request);
    const exchange = new DumpExchange(request, request.timeout ?? this.#timeout, this.#internal);
    this.#dumps.push({ exchange, request });
    this.#nextDump();
    return exchange;
  }

  #refuseIfOver(request: Request): void {
    if (this.#closed !== undefined) throw this.#closed as Error;
    if (request.signal?.aborted === true) throw new AbortError(request.signal.reason);
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
    queueMicrotask(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  #nextSequence(): number {
    do {
      this.#sequence = (this.#sequence + 1) >>> 0 || 1;
    } while (this.#exchanges.has(this.#sequence));
    return this.#sequence;
  }

  #flush(): void {
    if (this.#closed !== undefined || this.#waitingForRoom) return;
    try {
      this.#sendAll();
    } catch (error) {
      this.#shut(error);
      return;
    }
    if (this.#isWanted()) void this.#read();
  }

  // The kernel answers within the send: what is in flight is read before more is sent than its answers have room for.
  #sendAll(): void {
    while (!this.#waitingForRoom) {
      const room = this.#transport.receiveRoom - this.#inFlight;
      const post = this.#outbox.take(room, this.#inFlight === 0);
      if (post === undefined) break;
      for (const exchange of post.exchanges) {
        exchange.sent = true;
        this.#inFlight += exchange.cost;
      }
      if (this.#transport.trySend(post.octets) === undefined) this.#waitForRoom(post.octets);
      else if (!this.#outbox.isEmpty) this.#receive();
    }
    this.#outbox.recycle();
  }

  #waitForRoom(octets: Uint8Array): void {
    this.#waitingForRoom = true;
    this.#transport.send(octets).then(
      () => {
        this.#waitingForRoom = false;
        this.#flush();
      },
      (error: unknown) => {
        this.#shut(error);
      },
    );
  }

  /** Read while somebody waits for something. There is but one reader. */
  async #read(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#isWanted()) {
        if (this.#turn.isOver) await this.#turn.next();
        if (this.#receive() > 0) {
          if (!this.#outbox.isEmpty) this.#sendAll();
        } else if (this.#isWanted()) await this.#wait();
      }
    } catch (error) {
      this.#shut(error);
    } finally {
      this.#reading = false;
    }
  }

  #isWanted(): boolean {
    if (this.#closed !== undefined) return false;
    const dump = this.#activeDump;
    if (dump === undefined) return this.#exchanges.size > 0;
    // A dump that nobody reads any more is read to its end only when others wait for it.
    return dump.isWaiting || this.#exchanges.size > 1 || (dump.over && this.#dumps.length > 0);
  }

  #receive(): number {
    let count = 0;
    try {
      const limits = this.#activeDump === undefined ? { maxDatagrams: this.#exchanges.size } : DUMP_LIMITS;
      for (const datagram of this.#transport.drain(limits)) {
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

  async #wait(): Promise<void> {
    this.#idle = new AbortController();
    const { signal } = this.#idle;
    try {
      await this.#transport.readable({ signal });
    } catch (error) {
      // Either nobody waits any more, or the transport is gone.
      if (!signal.aborted) throw error;
    } finally {
      this.#idle = undefined;
    }
  }

  // The kernel is not done with a dump that was given up: its place stays taken until it is.
  #ended(exchange: Exchange): void {
    if (exchange !== this.#activeDump || !exchange.sent) this.#release(exchange);
    else if (this.#dumps.length > 0) void this.#read();
    if (!this.#isWanted()) this.#idle?.abort();
  }

  #release(exchange: Exchange): void {
    if (!this.#exchanges.delete(exchange.sequence)) return;
    if (exchange.sent) this.#inFlight -= exchange.cost;
    if (exchange !== this.#activeDump) return;
    this.#activeDump = undefined;
    this.#nextDump();
  }

  #shut(error: unknown): void {
    if (this.#closed !== undefined) return;
    this.#closed = error;
    this.#forget?.();
    this.#alarm.stop();
    this.#transport.close();
    for (const { exchange } of this.#dumps.splice(0)) exchange.fail(error);
    for (const exchange of [...this.#exchanges.values()]) exchange.fail(error);
    this.#exchanges.clear();
    this.#activeDump = undefined;
  }
}
