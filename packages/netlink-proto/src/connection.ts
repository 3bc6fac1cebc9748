import { type Describe, NLM_F_ACK, type NetlinkBuffer } from '@netlink/packet';
import { AbortError, ClosedError } from '@netlink/sys';
import { Aside } from './aside.ts';
import { type Asking, bulk, type BulkOptions, type BulkResult } from './bulk.ts';
import type { BulkExchange } from './bulk-exchange.ts';
import { changeAll, type ChangeAllOptions } from './change-all.ts';
import { Conversation, type ConversationOptions } from './conversation.ts';
import { DoExchange } from './do-exchange.ts';
import { Dump, type DumpOptions, type DumpStart } from './dump.ts';
import { DumpExchange } from './dump-exchange.ts';
import type { EventSocketOptions } from './events/event-transport.ts';
import { Subscription, type SubscriptionOptions } from './events/subscription.ts';
import type { Warning } from './inbox.ts';
import { onAbort } from './on-abort.ts';
import type { Request } from './request.ts';
import type { SocketOptions } from './socket-options.ts';
import { openTransport } from './socket-transport.ts';
import { debugTrace } from './trace/nldebug.ts';
import { together, type Trace } from './trace/trace.ts';
import { tracedTransport } from './trace/traced-transport.ts';
import type { Transport } from './transport.ts';

/** How a conversation behaves. */
export interface ConnectionOptions {
  /** Milliseconds until a request rejects with TimeoutError; without limit if 0 or absent. */
  readonly timeout?: number | undefined;
  /** Closes the connection when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Hears what the kernel says of requests that succeeded. */
  readonly onWarning?: ((warning: Warning) => void) | undefined;
  /** Whether others than the kernel may answer: where the other end is a process. */
  readonly anySender?: boolean | undefined;
  /** Sees every datagram that is sent or received; the environment variable NLDEBUG prints them. See docs/conversation.md. */
  readonly trace?: Trace | undefined;
  /** Knows the declarations of messages, so that NLDEBUG prints them by name: `RtnlMessage.describe` of `@netlink/rtnetlink`. */
  readonly describe?: Describe | undefined;
}

/** What a reply with data may take up in the receive buffer: a link with all it has comes in 16 KiB and less. */
const DATA_ROOM = 16 * 1024;

/**
 * A conversation with the kernel over one socket: any number of requests in flight, replies paired by sequence number and
 * port, one dump at a time with the others waiting their turn.
 */
export class Connection implements Disposable {
  readonly #transport: Transport;
  readonly #conversation: Conversation;
  readonly #aside: Aside;
  readonly #subscriptions = new Set<Subscription>();
  readonly #timeout: number;
  readonly #asking: Asking;
  readonly #forgetSignal: () => void;
  /** The port that the kernel knows the socket by. */
  readonly portNumber: number;

  constructor(carrier: Transport, options: ConnectionOptions = {}) {
    const trace = together([options.trace, debugTrace(process.env['NLDEBUG'], options.describe)]);
    const transport = trace === undefined ? carrier : tracedTransport(carrier, trace);
    this.portNumber = transport.portNumber;
    this.#transport = transport;
    this.#timeout = options.timeout ?? 0;
    const conversation: ConversationOptions = {
      onWarning: (warning) => options.onWarning?.(warning),
      anySender: options.anySender === true,
    };
    this.#conversation = new Conversation(transport, conversation);
    this.#aside = new Aside(transport, conversation);
    this.#asking = {
      events: this.#conversation.events,
      timeout: this.#timeout,
      onEnd: (hear) => this.#conversation.onEnd(hear),
      ask: (exchange, request) => {
        this.#askOneOfMany(exchange, request);
      },
    };
    this.#forgetSignal = onAbort(options.signal, (error) => {
      this.#shut(error);
    });
  }

  /**
   * Open a socket of the protocol and converse over it.
   *
   * @throws SystemError where the kernel refuses: no such protocol, no such namespace, no permission; TypeError if NLDEBUG asks for
   *   what there is not.
   */
  static open(options: SocketOptions & ConnectionOptions): Connection {
    const transport = openTransport(options);
    try {
      return new Connection(transport, options);
    } catch (error) {
      transport.close();
      throw error;
    }
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

  /**
   * Ask for many changes, from anywhere, and learn of each what became of it, in order. One that is refused does not stop the
   * others, unless it is told to. Memory is bounded.
   *
   * ```ts
   * for await (const result of connection.bulk(requests, { stopOnError: true })) {
   *   if (!result.ok) console.error(result.index, result.error);
   * }
   * ```
   */
  bulk(
    requests: Iterable<Request> | AsyncIterable<Request>,
    options: BulkOptions = {},
  ): AsyncGenerator<BulkResult, void, undefined> {
    return bulk(this.#asking, requests, options);
  }

  /**
   * Ask for a change for each item, from anywhere, in order, where nothing but the first failure matters: the fastest way to make
   * many. `toRequest` says what to ask for an item; as it is written at once, it may give the same object again with another
   * body. Resolves to how many were made. Memory is bounded.
   *
   * ```ts
   * const made = await connection.changeAll(routes, (route) => requestOf(route), { ignore: ['EEXIST'] });
   * ```
   *
   * @throws What the first that failed did: what was under way by then is done all the same. AbortError, ClosedError, though no
   *   further item has come yet.
   */
  changeAll<T>(
    items: Iterable<T> | AsyncIterable<T>,
    toRequest: (item: T) => Request | Promise<Request>,
    options: ChangeAllOptions = {},
  ): Promise<number> {
    return changeAll(this.#asking, items, toRequest, options);
  }

  /** Ask for all objects. Nothing is sent until the dump is iterated or collected, and then each time anew. */
  dump(request: Request, options?: DumpOptions): Dump {
    return new Dump((isStreamed) => this.#startDump(request, isStreamed), request, options);
  }

  /**
   * Listen to multicast groups, by a further socket of the same protocol in the same namespace. It ends with the connection.
   *
   * ```ts
   * using events = connection.subscribe({ groups: [RTNLGRP_LINK, RTNLGRP_NEXTHOP] });
   * ```
   *
   * @throws SystemError if there is no such group (EINVAL), or the namespace is gone; TypeError if the transport has no events.
   */
  subscribe(options: SubscriptionOptions & EventSocketOptions = {}): Subscription {
    this.#conversation.refuseIfOver();
    if (this.#transport.openEvents === undefined)
      throw new TypeError('subscribe: the transport has no events');
    const subscription = new Subscription(this.#transport.openEvents(options), options);
    subscription.onClose(() => this.#subscriptions.delete(subscription));
    this.#subscriptions.add(subscription);
    return subscription;
  }

  /** Have pending requests keep the process alive, which is how it begins. An idle connection never does. */
  ref(): this {
    this.#conversation.setRef(true);
    this.#aside.setRef(true);
    return this;
  }

  /** Have pending requests not keep the process alive. */
  unref(): this {
    this.#conversation.setRef(false);
    this.#aside.setRef(false);
    return this;
  }

  /** Give up the sockets. What is pending rejects with ClosedError; loops over events end. */
  close(): void {
    this.#forgetSignal();
    this.#shut(new ClosedError());
  }

  /** The same as {@link Connection.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** Call `hear` when the connection is closed, at once if it is; returns what stops listening. */
  onClose(hear: () => void): () => void {
    return this.#conversation.onEnd(hear);
  }

  #shut(error: Error): void {
    this.#conversation.shut(error);
    this.#aside.shut(error);
    for (const subscription of [...this.#subscriptions]) subscription.close();
  }

  #do(request: Request, flags: number, room: number): Promise<readonly NetlinkBuffer[]> {
    const { events } = this.#conversation;
    try {
      this.#refuseIfOver(request);
      const exchange = new DoExchange(request, request.timeout ?? this.#timeout, events, flags !== 0);
      this.#conversation.ask(exchange, request, flags, room);
      return exchange.result;
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error('request failed', { cause: error }));
    }
  }

  #askOneOfMany(exchange: BulkExchange, request: Request): void {
    try {
      this.#refuseIfOver(request);
      this.#conversation.ask(exchange, request, NLM_F_ACK, 0);
    } catch (error) {
      exchange.fail(error);
    }
  }

  #startDump(request: Request, isStreamed: boolean): ReturnType<DumpStart> {
    this.#refuseIfOver(request);
    const aside = isStreamed ? this.#aside.take() : undefined;
    const conversation = aside ?? this.#conversation;
    const exchange = new DumpExchange(request, request.timeout ?? this.#timeout, conversation.events);
    conversation.askDump(exchange, request);
    return {
      exchange,
      done: () => {
        if (aside !== undefined) this.#aside.giveBack(aside, exchange.finished);
      },
    };
  }

  #refuseIfOver({ signal }: Request): void {
    this.#conversation.refuseIfOver();
    if (signal?.aborted === true) throw new AbortError(signal.reason);
  }
}
