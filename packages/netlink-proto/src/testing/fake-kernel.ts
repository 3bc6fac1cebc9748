import { NetlinkBuffer } from '@netlink/packet';
import { AbortError, ClosedError, type Datagram, OverrunError, SocketAddr } from '@netlink/sys';
import type { DrainLimits, Transport } from '../transport.ts';
import { Replies } from './replies.ts';

/** Answers one request with datagrams, at once. */
export type Answer = (request: NetlinkBuffer, replies: Replies) => readonly Uint8Array[];

interface Waiting {
  resolve(): void;
  reject(error: unknown): void;
}

const ENOBUFS = 105;

/**
 * A transport whose other end is a function: it answers, drops, reorders, repeats, delays and loses as a test wants.
 *
 * ```ts
 * const kernel = new FakeKernel((request, replies) => [replies.ack()]);
 * using connection = new Connection(kernel);
 * ```
 */
export class FakeKernel implements Transport {
  readonly portNumber = 4711;
  readonly receiveRoom: number;
  /** What was sent, one entry a datagram. */
  readonly sent: Uint8Array[] = [];
  /** Whether it was closed. */
  closed = false;
  /** Whether a send finds no room. See {@link FakeKernel.makeRoom}. */
  full = false;
  readonly #answer: Answer;
  #refusal: Error | undefined;
  #queue: (Datagram | Error)[] = [];
  #readers: Waiting[] = [];
  #senders: Waiting[] = [];

  constructor(answer: Answer = () => [], receiveRoom = 212_992) {
    this.#answer = answer;
    this.receiveRoom = receiveRoom;
  }

  /** The requests that came, in order. */
  get requests(): NetlinkBuffer[] {
    return this.sent.flatMap((octets) => [...NetlinkBuffer.all(octets)]);
  }

  /** Let a datagram arrive, from the kernel unless another port is given. */
  deliver(data: Uint8Array, port = 0): void {
    this.#queue.push({ data, address: new SocketAddr(port, 0), truncated: false });
    this.#wake();
  }

  /** Lose datagrams: the next read says so. */
  overrun(): void {
    this.#queue.push(new OverrunError(ENOBUFS));
    this.#wake();
  }

  /** Let the reads and sends that wait end in an error. */
  break(error: Error): void {
    this.#queue.push(error);
    this.#wake();
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
  drain(limits: DrainLimits = {}): Datagram[] {
    if (this.closed) throw new ClosedError();
    const datagrams: Datagram[] = [];
    while (datagrams.length < (limits.maxDatagrams ?? 64)) {
      const next = this.#queue[0];
      if (next === undefined || (next instanceof Error && datagrams.length > 0)) break;
      this.#queue.shift();
      if (next instanceof Error) throw next;
      datagrams.push(next);
    }
    return datagrams;
  }

  /** Wait until something arrives. */
  readable(options: { readonly signal?: AbortSignal } = {}): Promise<void> {
    if (this.closed) return Promise.reject(new ClosedError());
    if (this.#queue.length > 0) return Promise.resolve();
    const { signal } = options;
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      signal?.addEventListener('abort', () => {
        reject(new AbortError(signal.reason));
      });
    });
  }

  /** Let what waits end in ClosedError. */
  close(): void {
    this.closed = true;
    for (const waiting of [...this.#readers.splice(0), ...this.#senders.splice(0)]) {
      waiting.reject(new ClosedError());
    }
  }

  #wake(): void {
    for (const reader of this.#readers.splice(0)) reader.resolve();
  }
}
