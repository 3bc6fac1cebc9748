import { type AbortError, ClosedError, OverrunError } from '@netlink/sys';
import { onAbort } from '../on-abort.ts';
import { turn } from '../turn.ts';
import type { EventTransport } from './event-transport.ts';
import { type NetlinkEvent, readEvents } from './netlink-event.ts';

/** What a {@link Subscription} listens to. */
export interface SubscriptionOptions {
  /** Numbers of multicast groups, `RTNLGRP_LINK` for example; they may be above 32. */
  readonly groups?: Iterable<number> | undefined;
  /** Ends it: whoever waits gets AbortError. */
  readonly signal?: AbortSignal | undefined;
  /** Whether other senders than the kernel are listened to. */
  readonly anySender?: boolean | undefined;
}

/** Datagrams that one look at the socket takes. */
const LIMITS = { maxDatagrams: 512, maxBytes: 1024 * 1024, merge: true } as const;

/**
 * Events of multicast groups, on a socket of their own, so that a burst of them costs no reply.
 *
 * Where the receive buffer was too small, an `OverrunError` stands among the events in place of those that were lost; it is
 * not the end. What comes after it is as true as what came before, but whoever kept a copy of the kernel's state must ask
 * anew: a {@link Follower} does.
 *
 * ```ts
 * using events = connection.subscribe({ groups: [RTNLGRP_LINK] });
 * for await (const event of events) {
 *   if (event instanceof OverrunError) console.log('some were lost');
 *   else console.log(event.message.type, event.group);
 * }
 * ```
 */
export class Subscription implements AsyncIterable<NetlinkEvent | OverrunError>, Disposable {
  readonly #transport: EventTransport;
  readonly #groups = new Set<number>();
  readonly #anySender: boolean;
  #forgetSignal: (() => void) | undefined;
  #onClose: (() => void) | undefined;
  #end: AbortError | ClosedError | undefined;

  /** Listen by a transport that is there already. The usual way is `Connection.subscribe`. */
  constructor(transport: EventTransport, options: SubscriptionOptions = {}) {
    this.#transport = transport;
    this.#anySender = options.anySender === true;
    this.#forgetSignal = onAbort(options.signal, (error) => {
      this.#shut(error);
    });
    if (this.#end !== undefined) throw this.#end;
    try {
      for (const group of options.groups ?? []) this.join(group);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** The groups that are listened to. */
  get groups(): readonly number[] {
    return [...this.#groups];
  }

  /** Whether it has ended. */
  get closed(): boolean {
    return this.#end !== undefined;
  }

  /**
   * Listen to a further group, from now on.
   *
   * @throws SystemError if the protocol has no such group (EINVAL), or it needs more rights (EPERM).
   */
  join(group: number): void {
    if (this.#end !== undefined) throw this.#end;
    this.#transport.join(group);
    this.#groups.add(group);
  }

  /** Listen to a group no more. What it sent before is still read. */
  leave(group: number): void {
    if (this.#end !== undefined) throw this.#end;
    this.#transport.leave(group);
    this.#groups.delete(group);
  }

  /**
   * What has come and was not read yet, without waiting: often nothing.
   *
   * @throws ClosedError, or AbortError, after the end.
   */
  take(): (NetlinkEvent | OverrunError)[] {
    if (this.#end !== undefined) throw this.#end;
    try {
      const timestamp = Date.now();
      const events: NetlinkEvent[] = [];
      for (const datagram of this.#transport.drain(LIMITS)) {
        if (this.#anySender || datagram.address.portNumber === 0) readEvents(datagram, timestamp, events);
      }
      return events;
    } catch (error) {
      if (error instanceof OverrunError) return [error];
      throw error;
    }
  }

  /**
   * Wait until {@link Subscription.take} has something to give.
   *
   * @throws ClosedError, or AbortError, after the end, and if `signal` aborts.
   */
  async readable(signal?: AbortSignal): Promise<void> {
    try {
      if (this.#end !== undefined) throw this.#end;
      await this.#transport.readable({ signal });
    } catch (error) {
      throw this.#end ?? error;
    }
  }

  /** Have a function called when it ends. */
  onClose(listener: () => void): void {
    this.#onClose = listener;
  }

  /** The events as they come, many at a time. Ends with {@link Subscription.close}; rejects with AbortError by the signal. */
  async *batches(): AsyncGenerator<readonly (NetlinkEvent | OverrunError)[], void, undefined> {
    try {
      for (;;) {
        if (turn.isOver) await turn.next();
        const events = this.take();
        if (events.length > 0) yield events;
        else await this.readable();
      }
    } catch (error) {
      if (!(error instanceof ClosedError)) throw error;
    }
  }

  /** The events one by one. Leaving the loop does not close: another one goes on after those that were read. */
  async *[Symbol.asyncIterator](): AsyncGenerator<NetlinkEvent | OverrunError, void, undefined> {
    for await (const batch of this.batches()) yield* batch;
  }

  /** Have waiting for events keep the process alive, which is how it begins. */
  ref(): this {
    this.#transport.ref();
    return this;
  }

  /** Have waiting for events not keep the process alive. */
  unref(): this {
    this.#transport.unref();
    return this;
  }

  /** Give up the socket: loops end. */
  close(): void {
    this.#shut(new ClosedError());
  }

  /** The same as {@link Subscription.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  #shut(end: AbortError | ClosedError): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#forgetSignal?.();
    this.#transport.close();
    this.#onClose?.();
  }
}
