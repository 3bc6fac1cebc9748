import { NetlinkBuffer } from '@netlink/packet';
import { ClosedError, type Datagram } from '@netlink/sys';
import type { EventSocketOptions } from '../events/event-transport.ts';
import type { DrainLimits } from '../drain-limits.ts';
import type { Transport } from '../transport.ts';
import { FakeEvents } from './fake-events.ts';
import { FakeQueue } from './fake-queue.ts';
import { Replies } from './replies.ts';

/** Answers one request with datagrams, at once. */
export type Answer = (request: NetlinkBuffer, replies: Replies) => readonly Uint8Array[];

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * A transport whose other end is a function: it answers, drops, reorders, repeats, delays and loses as a test wants.
 *
 * ```ts
 * const kernel = new FakeKernel((request, replies) => [replies.ack()]);
 * using connection = new Connection(kernel);
 * ```
 */
export class FakeKernel implements Transport {
  readonly protocol = 0;
  readonly portNumber = 4711;
  readonly receiveRoom: number;
  /** What was sent, one entry a datagram. */
  readonly sent: Uint8Array[] = [];
  /** The sockets that were opened for events, in order. */
  readonly subscriptions: FakeEvents[] = [];
  /** Whether a send finds no room. See {@link FakeKernel.makeRoom}. */
  full = false;
  readonly #answer: Answer;
  #refusal: Error | undefined;
  readonly #queue = new FakeQueue();
  #senders: Waiting[] = [];

  constructor(answer: Answer = () => [], receiveRoom = 212_992) {
    this.#answer = answer;
    this.receiveRoom = receiveRoom;
  }

  /** Whether it was closed. */
  get closed(): boolean {
    return this.#queue.closed;
  }

  /** The requests that came, in order. */
  get requests(): NetlinkBuffer[] {
    return this.sent.flatMap((octets) => [...NetlinkBuffer.all(octets)]);
  }

  /** Let a datagram arrive, from the kernel unless another port is given. */
  deliver(data: Uint8Array, port = 0): void {
    this.#queue.deliver(data, port);
  }

  /** Let a message arrive at all who listen to a group. */
  announce(group: number, data: Uint8Array, from?: { nsid?: number; port?: number }): void {
    for (const events of this.subscriptions) events.announce(group, data, from);
  }

  /** Lose datagrams: the next read says so, before it gives what is there. */
  overrun(): void {
    this.#queue.overrun();
  }

  /** Let the reads and sends that wait end in an error. */
  break(error: Error): void {
    this.#queue.break(error);
  }

  /** Let the next send be refused. */
  refuse(error: Error): void {
    this.#refusal = error;
  }

  /** Let sends find room again. */
  makeRoom(): void {
    this.full = false;
    for (const sender of this.#senders.splice(0)) sender.resolve();
  }

  /** Take a datagram, unless {@link FakeKernel.full}. */
  trySend(octets: Uint8Array): number | undefined {
    if (this.closed) throw new ClosedError();
    const refusal = this.#refusal;
    this.#refusal = undefined;
    if (refusal !== undefined) throw refusal;
    if (this.full) return undefined;
    const copy = octets.slice();
    this.sent.push(copy);
    for (const request of NetlinkBuffer.all(copy)) {
      for (const datagram of this.#answer(request, new Replies(request))) this.deliver(datagram);
    }
    return octets.length;
  }

  /** Take a datagram as soon as there is room. */
  async send(octets: Uint8Array): Promise<number> {
    let sent = this.trySend(octets);
    while (sent === undefined) {
      await new Promise<void>((resolve, reject) => {
        this.#senders.push({ resolve, reject });
      });
      sent = this.trySend(octets);
    }
    return sent;
  }

  /** What has arrived. */
  drain(limits?: DrainLimits): Datagram[] {
    return this.#queue.drain(limits);
  }

  /** Wait until something arrives. */
  readable(options?: { readonly signal?: AbortSignal | undefined }): Promise<void> {
    return this.#queue.readable(options);
  }

  /** Open a socket for events. */
  openEvents(options: EventSocketOptions): FakeEvents {
    const events = new FakeEvents(options);
    this.subscriptions.push(events);
    return events;
  }

  /** Let what waits end in ClosedError. */
  close(): void {
    this.#queue.close();
    for (const sender of this.#senders.splice(0)) sender.reject(new ClosedError());
  }
}
