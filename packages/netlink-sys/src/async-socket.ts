import { constants } from 'node:os';

import { checkBoolean, checkInteger, checkOctets, checkSignal } from './arguments.ts';
import type { Datagram } from './datagram.ts';
import { checked, nativeOf, onClose } from './descriptor.ts';
import { AbortError, ClosedError } from './errors.ts';
import { sendError } from './io-errors.ts';
import { MSG_DONTWAIT } from './message-flags.ts';
import { Receiver } from './receiver.ts';
import { type Outgoing, SendQueue } from './send-queue.ts';
import { Socket, type SocketOptions } from './socket.ts';
import { checkAddress, type SocketAddr } from './socket-addr.ts';
import { WaitList } from './wait-list.ts';

/** How long to wait. */
export interface WaitOptions {
  /** Give up when aborted: the promise is rejected with `AbortError`. */
  readonly signal?: AbortSignal | undefined;
}

/** Bounds of one {@link AsyncSocket.drain}. */
export interface DrainOptions {
  /** At most so many datagrams; 64 unless given. */
  readonly maxDatagrams?: number;
  /** About so many octets, up to 64 KiB more; 1 MiB unless given. */
  readonly maxBytes?: number;
  /**
   * Hand out as one what came as many: datagrams of up to 2 KiB that hold one message each and are alike in all but their octets, such
   * as acknowledgements and events. What walks over messages reads them faster so.
   */
  readonly merge?: boolean;
}

const MAX_DATAGRAMS = 64;
const MAX_BYTES = 1 << 20;
const MOST = { maxDatagrams: MAX_DATAGRAMS, maxBytes: MAX_BYTES } as const;
/** Datagrams that are received without a turn of the event loop; then timers and other sockets have theirs. */
const MAX_BURST = 256;

const { EAGAIN } = constants.errno;

/**
 * A netlink socket on the event loop: the twin of {@link Socket}, non-blocking.
 *
 * A pending {@link recv}, {@link readable} or {@link send} keeps the process alive unless {@link unref} was called; an
 * idle socket does not. Options and memberships are those of {@link socket}.
 *
 * ```ts
 * using socket = new AsyncSocket(NETLINK_ROUTE);
 * socket.bindAuto();
 * socket.socket.addMembership(1);
 * for await (const { data, address } of socket) console.log(data.length, address.portNumber);
 * ```
 */
export class AsyncSocket {
  /** The socket itself, for its options. Closing it closes this one. */
  readonly socket: Socket;
  readonly #receiver: Receiver;
  /** Received and not yet asked for, the first one last. */
  #queue: Datagram[] = [];
  #burst = 0;
  readonly #recvs = new WaitList<Datagram>(() => {
    this.#watch();
  });
  readonly #readables = new WaitList<void>(() => {
    this.#watch();
  });
  readonly #sends = new SendQueue((outgoing) => this.#trySend(outgoing));

  /**
   * Open a socket, or take one over, which becomes non-blocking.
   *
   * @param protocol - One of `protocols`, or an open {@link Socket}.
   * @throws `SystemError` as the constructor of {@link Socket}.
   */
  constructor(protocol: number | Socket, options: SocketOptions = {}) {
    this.socket = protocol instanceof Socket ? protocol : new Socket(protocol, options);
    this.socket.setNonBlocking(true);
    const native = nativeOf(this.socket);
    this.#receiver = new Receiver(native);
    native.onreadable = () => {
      this.#onReadable();
    };
    onClose(this.socket, () => {
      this.#onClose();
    });
  }

  /** Whether it was closed. */
  get closed(): boolean {
    return this.socket.closed;
  }

  /** {@link Socket.bind}. */
  bind(address: SocketAddr): void {
    this.socket.bind(address);
  }

  /** {@link Socket.bindAuto}. */
  bindAuto(): SocketAddr {
    return this.socket.bindAuto();
  }

  /** {@link Socket.getAddress}. */
  getAddress(): SocketAddr {
    return this.socket.getAddress();
  }

  /** {@link Socket.connect}. */
  connect(address: SocketAddr): void {
    this.socket.connect(address);
  }

  /**
   * Receive one datagram.
   *
   * @throws `OverrunError` once where datagrams were lost; the socket goes on. `ClosedError`, `AbortError`, and
   *   `SystemError` for anything else.
   */
  async recv({ signal }: WaitOptions = {}): Promise<Datagram> {
    this.#begin(signal);
    const datagram = this.#recvs.size === 0 ? this.#next() : undefined;
    return datagram ?? this.#wait(this.#recvs, signal);
  }

  /**
   * Receive all that is waiting, in one native call, without waiting for more: often nothing.
   *
   * @throws `OverrunError` as {@link recv}; datagrams that came before it are returned first.
   */
  drain({
    maxDatagrams = MAX_DATAGRAMS,
    maxBytes = MAX_BYTES,
    merge = false,
  }: DrainOptions = {}): Datagram[] {
    checkInteger('maxDatagrams', maxDatagrams, 1, Number.MAX_SAFE_INTEGER);
    checkInteger('maxBytes', maxBytes, 1, Number.MAX_SAFE_INTEGER);
    checkBoolean('merge', merge);
    this.#begin(undefined);
    const bounds = { maxDatagrams, maxBytes, merge };
    if (this.#queue.length === 0) return this.#receiver.drain(bounds, MSG_DONTWAIT);
    return this.#receiver.drain(bounds, MSG_DONTWAIT, this.#queue.splice(-maxDatagrams).reverse());
  }

  /** Wait until there is something to receive, be it an error. Several may wait; all are told. */
  async readable({ signal }: WaitOptions = {}): Promise<void> {
    this.#begin(signal);
    if (this.#queue.length === 0 && !this.#receiver.hasError) await this.#wait(this.#readables, signal);
  }

  /**
   * Send one datagram to the connected address, or else to the kernel, waiting for room if need be. What is sent is what
   * the octets are now, whatever becomes of them later.
   *
   * @returns The octets sent, which is all of them.
   * @throws `SystemError` as {@link Socket.sendTo}, `ClosedError`, `AbortError`.
   */
  async send(octets: Uint8Array, { signal }: WaitOptions = {}): Promise<number> {
    checkOctets('octets', octets);
    return this.#send({ octets, address: undefined }, signal);
  }

  /** Send one datagram to an address. See {@link send}. */
  async sendTo(octets: Uint8Array, address: SocketAddr, { signal }: WaitOptions = {}): Promise<number> {
    checkOctets('octets', octets);
    checkAddress('address', address);
    return this.#send({ octets, address }, signal);
  }

  /**
   * Send one datagram now or not at all; it may overtake what waits in {@link send}.
   *
   * @param octets - One or more messages.
   * @param address - Where to; the connected address, or else the kernel, unless given.
   * @returns The octets sent, or undefined if the receiver has no room.
   * @throws `SystemError` as {@link Socket.sendTo}, `ClosedError`.
   */
  trySend(octets: Uint8Array, address?: SocketAddr): number | undefined {
    checkOctets('octets', octets);
    if (address !== undefined) checkAddress('address', address);
    return this.#trySend({ octets, address });
  }

  /** Have pending calls keep the process alive, which is how it begins. */
  ref(): this {
    return this.#setRef(true);
  }

  /** Have pending calls not keep the process alive. */
  unref(): this {
    return this.#setRef(false);
  }

  /** Close the socket and reject all that is pending with `ClosedError`; a second call does nothing. */
  close(): void {
    this.socket.close();
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /**
   * The datagrams as they come, until the socket is closed. Leaving the loop does not close the socket, nor does an
   * `OverrunError`: another loop takes over where this one ended.
   */
  [Symbol.asyncIterator](): AsyncIterator<Datagram, undefined> {
    return {
      next: async () => {
        try {
          return { done: false, value: await this.recv() };
        } catch (error) {
          if (error instanceof ClosedError) return { done: true, value: undefined };
          throw error;
        }
      },
    };
  }

  #begin(signal: AbortSignal | undefined): void {
    if (this.socket.closed) throw new ClosedError();
    if (signal === undefined) return;
    checkSignal(signal);
    if (signal.aborted) throw new AbortError(signal.reason);
  }

  #wait<Result>(list: WaitList<Result>, signal: AbortSignal | undefined): Promise<Result> {
    checked(nativeOf(this.socket).watch(true), 'epoll_ctl');
    return list.add(undefined, signal);
  }

  /** Watch the descriptor if and only if somebody waits. */
  #watch(): void {
    if (this.socket.closed) return;
    nativeOf(this.socket).watch(this.#recvs.size + this.#readables.size > 0);
  }

  #onReadable(): void {
    this.#burst = 0;
    this.#readables.resolveAll();
    while (this.#recvs.size > 0) {
      try {
        const datagram = this.#next();
        if (datagram === undefined) break;
        this.#recvs.resolveFirst(datagram);
      } catch (error) {
        this.#recvs.rejectFirst(error);
      }
    }
    this.#watch();
  }

  /** The next datagram if one is there, and it is not somebody else's turn. */
  #next(): Datagram | undefined {
    if (this.#queue.length === 0 && (this.#burst < MAX_BURST || this.#receiver.hasError)) {
      this.#queue = this.#receiver.drain(MOST, MSG_DONTWAIT).reverse();
      this.#burst += this.#queue.length;
    }
    return this.#queue.pop();
  }

  async #send(outgoing: Outgoing, signal: AbortSignal | undefined): Promise<number> {
    this.#begin(signal);
    const sent = this.#sends.idle ? this.#trySend(outgoing) : undefined;
    return sent ?? this.#sends.add({ ...outgoing, octets: new Uint8Array(outgoing.octets) }, signal);
  }

  #trySend({ octets, address }: Outgoing): number | undefined {
    const native = nativeOf(this.socket);
    const sent =
      address === undefined
        ? native.send(octets, MSG_DONTWAIT)
        : native.sendTo(octets, MSG_DONTWAIT, address.portNumber, address.multicastGroups);
    if (sent >= 0) return sent;
    if (sent === -EAGAIN) return undefined;
    throw sendError(sent, octets.length);
  }

  #setRef(referenced: boolean): this {
    nativeOf(this.socket).setRef(referenced);
    this.#sends.setRef(referenced);
    return this;
  }

  #onClose(): void {
    const error = new ClosedError();
    this.#queue = [];
    this.#recvs.rejectAll(error);
    this.#readables.rejectAll(error);
    this.#sends.rejectAll(error);
  }
}
