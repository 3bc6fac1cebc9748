import { constants } from 'node:os';

import { addon } from './addon.ts';
import { AddressCache } from './address-cache.ts';
import { checkBoolean, checkFlags, checkInteger, checkOctets, INT_MAX } from './arguments.ts';
import { ancillaryOf, type Datagram, type ReceivedMessage } from './datagram.ts';
import { checked } from './descriptor.ts';
import { ArgumentTypeError, SystemError } from './errors.ts';
import { receiveError, sendError } from './io-errors.ts';
import { MSG_TRUNC } from './message-flags.ts';
import { type NativeSocket, received, receivedFlag } from './native.ts';
import type { NetnsReference, OpenNetns } from './netns.ts';
import { openNative } from './open.ts';
import { Receiver } from './receiver.ts';
import { SocketOptionMethods } from './socket-options.ts';
import { checkAddress, SocketAddr } from './socket-addr.ts';

const { EAFNOSUPPORT, EMSGSIZE } = constants.errno;

/** How a socket is opened. */
export interface SocketOptions {
  /** Open the socket in this network namespace. The caller does not move: a short-lived thread goes there. */
  readonly netns?: NetnsReference | OpenNetns;
}

/** Key of the option by which {@link Socket.fromRawFd} hands an opened socket to the constructor. */
const opened = Symbol('opened');

interface OpenedOptions extends SocketOptions {
  readonly [opened]?: NativeSocket;
}

/**
 * An AF_NETLINK socket, synchronous: `netlink_sys::Socket` method for method.
 *
 * It is blocking until {@link setNonBlocking}, and a blocking receive blocks the whole thread; `AsyncSocket` is the
 * twin that does not. Arguments are checked before any system call (`TypeError`, `RangeError`); a failed call throws
 * {@link SystemError}; a closed socket throws `ClosedError`.
 *
 * ```ts
 * using socket = new Socket(NETLINK_ROUTE);
 * socket.bindAuto();
 * socket.connect(new SocketAddr(0, 0));
 * socket.send(request);
 * const { data } = socket.recvFromFull();
 * ```
 */
export class Socket extends SocketOptionMethods {
  readonly #words = new Uint32Array(received.WORDS);
  readonly #addresses = new AddressCache();
  #receiver: Receiver | undefined;

  /**
   * Open a socket; the descriptor is close-on-exec.
   *
   * @param protocol - One of `protocols`. `EPROTONOSUPPORT` if the kernel does not have it.
   * @throws `SystemError` with the namespace in its message: `ENOENT` if there is none, `EPERM` without the right to
   *   go there, `EINVAL` if it is something else.
   */
  constructor(protocol: number, options: SocketOptions = {}) {
    super((options as OpenedOptions)[opened] ?? openNative(protocol, options.netns));
  }

  /**
   * Take over a descriptor that was opened elsewhere; from here on the socket closes it.
   *
   * @throws `SystemError` (`EBADF`, `ENOTSOCK`), or `TypeError` if the socket is not a netlink socket.
   */
  static fromRawFd(fd: number): Socket {
    checkInteger('fd', fd, 0, INT_MAX);
    const { NativeSocket, options } = addon();
    const native = new NativeSocket();
    const adopted = native.adopt(fd);
    if (adopted === -EAFNOSUPPORT)
      throw new ArgumentTypeError(`fd: descriptor ${fd} is not a netlink socket`);
    checked(adopted, 'getsockopt', `descriptor ${fd}`);
    const adoption: OpenedOptions = { [opened]: native };
    return new Socket(native.getOption(options.SOL_SOCKET, options.SO_PROTOCOL), adoption);
  }

  /** The same socket by another descriptor, which is closed on its own. */
  clone(): Socket {
    return Socket.fromRawFd(checked(this.native.duplicate(), 'fcntl'));
  }

  /**
   * Take an address.
   *
   * @param address - Port 0 lets the kernel choose. `EADDRINUSE` if another socket has the port, `EINVAL` if this one
   *   has another already, `EPERM` for groups without the right.
   */
  bind(address: SocketAddr): void {
    checkAddress('address', address);
    const { portNumber, multicastGroups } = address;
    checked(this.native.bind(portNumber, multicastGroups), 'bind', `port ${portNumber}`);
  }

  /** Take a port that the kernel chooses, and return the address. */
  bindAuto(): SocketAddr {
    this.bind(new SocketAddr(0, 0));
    return this.getAddress();
  }

  /** The socket's own address; port 0 before it was bound, connected or used for sending. */
  getAddress(): SocketAddr {
    const words = new Uint32Array(2);
    checked(this.native.address(words), 'getsockname');
    return new SocketAddr(words[0] ?? 0, words[1] ?? 0);
  }

  /** Whether a call that would have to wait throws `EAGAIN` instead. */
  setNonBlocking(on: boolean): void {
    checkBoolean('on', on);
    checked(this.native.setNonBlocking(on), 'fcntl');
  }

  /** Set where {@link send} sends to, and receive only from there. Takes a port if there is none yet. */
  connect(address: SocketAddr): void {
    checkAddress('address', address);
    const { portNumber, multicastGroups } = address;
    checked(this.native.connect(portNumber, multicastGroups), 'connect', `port ${portNumber}`);
  }

  /**
   * Receive one datagram into the buffer, and say where it came from.
   *
   * @param buf - Where to; what does not fit is lost.
   * @param flags - `MSG_PEEK`, `MSG_TRUNC`, `MSG_DONTWAIT`.
   */
  recvFrom(buf: Uint8Array, flags = 0): { length: number; address: SocketAddr } {
    const length = this.recv(buf, flags);
    return { length, address: this.#address() };
  }

  /**
   * Receive one datagram into the buffer. What does not fit is lost; {@link recvFull} has no such limit.
   *
   * @param buf - Where to.
   * @param flags - `MSG_PEEK`, `MSG_TRUNC` (return the length of the datagram rather than of what was stored),
   *   `MSG_DONTWAIT`.
   * @returns Its length in octets.
   */
  recv(buf: Uint8Array, flags = 0): number {
    checkOctets('buf', buf);
    checkFlags(flags);
    const length = this.native.receive(buf, flags, this.#words);
    if (length < 0) throw receiveError(length);
    return length;
  }

  /** Receive one datagram into the buffer, with all that is known about it. */
  recvMsg(buf: Uint8Array, flags = 0): ReceivedMessage {
    const length = this.recv(buf, flags);
    const truncated = ((this.#words[received.FLAGS] ?? 0) & receivedFlag.TRUNCATED) !== 0;
    const ancillary = ancillaryOf(this.#words, 0);
    return { length, address: this.#address(), flags: truncated ? MSG_TRUNC : 0, truncated, ...ancillary };
  }

  /**
   * Receive one datagram of whatever length. It is one system call: no peek precedes it, so that a second reader cannot
   * come between.
   */
  recvFromFull(): Datagram {
    const { native } = this;
    this.#receiver ??= new Receiver(native);
    return this.#receiver.receive(0);
  }

  /**
   * Receive the octets of one datagram of whatever length.
   *
   * @throws `SystemError` `EMSGSIZE` if the end was cut off all the same, which begins at 4 MiB.
   */
  recvFull(): Uint8Array {
    const { data, truncated } = this.recvFromFull();
    if (truncated) throw new SystemError(EMSGSIZE, 'recvmsg', `datagram of more than ${data.length} octets`);
    return data;
  }

  /**
   * Send one datagram to an address.
   *
   * @param buf - One or more messages.
   * @param address - Where to: port 0 is the kernel.
   * @param flags - `MSG_DONTWAIT`.
   * @returns The octets sent, which is all of them.
   * @throws `SystemError`: `EMSGSIZE` beyond the send buffer (and always from 2 GiB on), `ECONNREFUSED` if nobody has
   *   the port, `EAGAIN` if its owner has no room.
   */
  sendTo(buf: Uint8Array, address: SocketAddr, flags = 0): number {
    checkOctets('buf', buf);
    checkAddress('address', address);
    checkFlags(flags);
    const { portNumber, multicastGroups } = address;
    const sent = this.native.sendTo(buf, flags, portNumber, multicastGroups);
    if (sent < 0) throw sendError(sent, buf.length);
    return sent;
  }

  /** Send one datagram to where {@link connect} said, or else to the kernel. See {@link sendTo}. */
  send(buf: Uint8Array, flags = 0): number {
    checkOctets('buf', buf);
    checkFlags(flags);
    const sent = this.native.send(buf, flags);
    if (sent < 0) throw sendError(sent, buf.length);
    return sent;
  }

  #address(): SocketAddr {
    return this.#addresses.of(this.#words[received.PORT] ?? 0, this.#words[received.GROUPS] ?? 0);
  }
}
