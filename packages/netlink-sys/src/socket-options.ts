import { addon } from './addon.ts';
import { checkBoolean, checkInteger, INT_MAX } from './arguments.ts';
import { checked, Descriptor } from './descriptor.ts';
import { type FilterInstruction, packFilter } from './filter.ts';
import { groupsOfBitmap } from './memberships.ts';
import type { OptionName } from './native.ts';

/** How the size of a socket's buffer is set. */
export interface BufferSizeOptions {
  /** Go beyond `net.core.rmem_max` or `wmem_max`, which needs `CAP_NET_ADMIN` (otherwise `EPERM`). */
  readonly force?: boolean;
}

/**
 * The options of a netlink socket: netlink(7) and socket(7). Every setter throws `SystemError`: `ENOPROTOOPT` where the
 * kernel is older than the option.
 */
export class SocketOptionMethods extends Descriptor {
  /** Whether {@link Socket.recvMsg} and `AsyncSocket` tell the multicast group of each datagram. */
  setPktinfo(on: boolean): void {
    this.#setFlag('NETLINK_PKTINFO', on);
  }

  /** Whether the group of each datagram is told. */
  getPktinfo(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_PKTINFO') !== 0;
  }

  /**
   * Join a multicast group by its number, which may be above 32. Bind the socket, too: one without a port hears nothing
   * that the kernel announces.
   *
   * @param group - From 1. A group that the protocol does not have is `EINVAL`, one that needs more rights `EPERM`.
   */
  addMembership(group: number): void {
    checkInteger('group', group, 1, INT_MAX);
    this.#set('SOL_NETLINK', 'NETLINK_ADD_MEMBERSHIP', group, `group ${group}`);
  }

  /** Leave a multicast group. */
  dropMembership(group: number): void {
    checkInteger('group', group, 1, INT_MAX);
    this.#set('SOL_NETLINK', 'NETLINK_DROP_MEMBERSHIP', group, `group ${group}`);
  }

  /** The numbers of the joined multicast groups, in ascending order. */
  listMemberships(): number[] {
    let words = new Uint32Array(8);
    let length = checked(this.native.memberships(words), 'getsockopt');
    if (length > words.byteLength) {
      words = new Uint32Array(length / words.BYTES_PER_ELEMENT);
      length = Math.min(checked(this.native.memberships(words), 'getsockopt'), words.byteLength);
    }
    return groupsOfBitmap(words.subarray(0, length / words.BYTES_PER_ELEMENT));
  }

  /** Whether a multicast that a full receiver misses fails with `ENOBUFS` at the *sender*. */
  setBroadcastError(on: boolean): void {
    this.#setFlag('NETLINK_BROADCAST_ERROR', on);
  }

  /** Whether senders are told of lost multicasts. */
  getBroadcastError(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_BROADCAST_ERROR') !== 0;
  }

  /** Whether losses are silent: with `true`, a full receive buffer is no longer an `OverrunError`. */
  setNoEnobufs(on: boolean): void {
    this.#setFlag('NETLINK_NO_ENOBUFS', on);
  }

  /** Whether losses are silent. */
  getNoEnobufs(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_NO_ENOBUFS') !== 0;
  }

  /** Whether multicasts of all network namespaces that have an id here are received, with their `nsid`. */
  setListenAllNamespaces(on: boolean): void {
    this.#setFlag('NETLINK_LISTEN_ALL_NSID', on);
  }

  /** Whether other namespaces are listened to. Kernels before 6.7 cannot tell (`ENOPROTOOPT`). */
  getListenAllNamespaces(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_LISTEN_ALL_NSID') !== 0;
  }

  /** Whether acknowledgements leave out the payload of the request. */
  setCapAck(on: boolean): void {
    this.#setFlag('NETLINK_CAP_ACK', on);
  }

  /** Whether acknowledgements leave out the payload of the request. */
  getCapAck(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_CAP_ACK') !== 0;
  }

  /** Whether acknowledgements say more than an error number: a message, the offset of the attribute at fault. */
  setExtAck(on: boolean): void {
    this.#setFlag('NETLINK_EXT_ACK', on);
  }

  /** Whether acknowledgements say more than an error number. */
  getExtAck(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_EXT_ACK') !== 0;
  }

  /** Whether the kernel checks get requests strictly, and filters dumps by what the request says. */
  setNetlinkGetStrictChk(on: boolean): void {
    this.#setFlag('NETLINK_GET_STRICT_CHK', on);
  }

  /** Whether the kernel checks get requests strictly. */
  getNetlinkGetStrictChk(): boolean {
    return this.#get('SOL_NETLINK', 'NETLINK_GET_STRICT_CHK') !== 0;
  }

  /** Whether each datagram tells pid, uid and gid of its sender. */
  setPassCredentials(on: boolean): void {
    checkBoolean('on', on);
    this.#set('SOL_SOCKET', 'SO_PASSCRED', Number(on));
  }

  /** Whether each datagram tells pid, uid and gid of its sender. */
  getPassCredentials(): boolean {
    return this.#get('SOL_SOCKET', 'SO_PASSCRED') !== 0;
  }

  /**
   * Set the size of the receive buffer. The kernel doubles it, to make room for its own bookkeeping, and silently
   * takes no more than `net.core.rmem_max` unless forced.
   *
   * @param size - Octets.
   */
  setRxBufSz(size: number, options: BufferSizeOptions = {}): void {
    this.#setBuffer(size, options.force === true ? 'SO_RCVBUFFORCE' : 'SO_RCVBUF');
  }

  /** The size of the receive buffer in octets, doubled as the kernel keeps it. */
  getRxBufSz(): number {
    return this.#get('SOL_SOCKET', 'SO_RCVBUF');
  }

  /**
   * Set the size of the send buffer, which bounds the length of one datagram. Doubled and bounded by
   * `net.core.wmem_max` like the receive buffer.
   *
   * @param size - Octets.
   */
  setTxBufSz(size: number, options: BufferSizeOptions = {}): void {
    this.#setBuffer(size, options.force === true ? 'SO_SNDBUFFORCE' : 'SO_SNDBUF');
  }

  /** The size of the send buffer in octets, doubled as the kernel keeps it. */
  getTxBufSz(): number {
    return this.#get('SOL_SOCKET', 'SO_SNDBUF');
  }

  /**
   * Have a classic BPF program choose the datagrams that are received: it returns how many octets to keep, 0 drops. It
   * sees the whole datagram, so the type of the first message is the half-word at 4.
   *
   * @throws `SystemError` `EINVAL` if the kernel's verifier refuses the program.
   */
  attachFilter(program: readonly FilterInstruction[]): void {
    checked(this.native.attachFilter(packFilter(program)), 'setsockopt', 'filter');
  }

  /** Take the filter away; `ENOENT` if there is none. */
  detachFilter(): void {
    this.#set('SOL_SOCKET', 'SO_DETACH_FILTER', 0, 'filter');
  }

  #setFlag(name: OptionName, on: boolean): void {
    checkBoolean('on', on);
    this.#set('SOL_NETLINK', name, Number(on));
  }

  #setBuffer(size: number, name: OptionName): void {
    checkInteger('size', size, 0, INT_MAX);
    this.#set('SOL_SOCKET', name, size);
  }

  #set(level: OptionName, name: OptionName, value: number, subject: string = name): void {
    const { options } = addon();
    checked(this.native.setOption(options[level], options[name], value), 'setsockopt', subject);
  }

  #get(level: OptionName, name: OptionName): number {
    const { options } = addon();
    return checked(this.native.getOption(options[level], options[name]), 'getsockopt', name);
  }
}
