import { align, LITTLE_ENDIAN, viewOf, windowOf } from './byte-order.ts';
import { DecodeError, truncated } from './decode-error.ts';

/**
 * Where the fields of `struct nlmsghdr` lie (linux/netlink.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------------------------------------------------------+
 * |                            length                             |
 * +-------------------------------+-------------------------------+
 * |             type              |             flags             |
 * +-------------------------------+-------------------------------+
 * |                           sequence                            |
 * +---------------------------------------------------------------+
 * |                             port                              |
 * +---------------------------------------------------------------+
 * ```
 */
const field = { LENGTH: 0, TYPE: 4, FLAGS: 6, SEQUENCE: 8, PORT: 12, PAYLOAD: 16 } as const;

/** Size of a netlink message header, in octets (`NLMSG_HDRLEN`). */
export const NETLINK_HEADER_LENGTH: number = field.PAYLOAD;

/**
 * A netlink message, read and written in place.
 *
 * If {@link NetlinkBuffer.checked} returned, no accessor throws until {@link length} is changed. Use `checked` on what
 * comes from the wire and `unchecked` on what is about to be written: a recycled buffer still holds the length of the
 * message before.
 */
export class NetlinkBuffer {
  /** The datagram that holds the message. */
  readonly data: DataView;
  /** Where the message starts in {@link data}. */
  readonly start: number;
  /** The end of the octets that may be touched; the message may end sooner. */
  readonly limit: number;

  private constructor(data: DataView, start: number, limit: number) {
    this.data = data;
    this.start = start;
    this.limit = limit;
  }

  /** Lay the structure of a netlink message over `octets`, trusting the caller. */
  static unchecked(
    octets: Uint8Array | DataView,
    start = 0,
    limit: number = octets.byteLength,
  ): NetlinkBuffer {
    return new NetlinkBuffer(octets instanceof DataView ? octets : viewOf(octets), start, limit);
  }

  /**
   * Lay the structure of a netlink message over `octets`, and verify that it fits.
   *
   * @throws {@link DecodeError} if the header or the payload it announces is cut short.
   */
  static checked(octets: Uint8Array | DataView, start = 0, limit: number = octets.byteLength): NetlinkBuffer {
    const message = NetlinkBuffer.unchecked(octets, start, limit);
    message.check();
    return message;
  }

  /**
   * The messages of one datagram, in order. The last one need not be padded.
   *
   * @throws {@link DecodeError} on the step that reaches octets which are no message.
   */
  static *all(datagram: Uint8Array | DataView): Generator<NetlinkBuffer, void, undefined> {
    const data = datagram instanceof DataView ? datagram : viewOf(datagram);
    for (let start = 0; start < data.byteLength;) {
      const message = NetlinkBuffer.checked(data, start);
      yield message;
      start += align(message.length);
    }
  }

  /** Verify that no accessor can throw. */
  check(): void {
    const room = this.limit - this.start;
    if (room < NETLINK_HEADER_LENGTH) throw truncated('header', NETLINK_HEADER_LENGTH, room);
    if (this.length < NETLINK_HEADER_LENGTH || this.length > room) {
      throw new DecodeError('ERR_NETLINK_LENGTH', `length field is ${this.length}, ${room} octets are left`);
    }
  }

  /** Length of the message, header included, padding excluded. */
  get length(): number {
    return this.data.getUint32(this.start + field.LENGTH, LITTLE_ENDIAN);
  }
  /** Write it: what {@link check} found no longer holds. */
  set length(value: number) {
    this.data.setUint32(this.start + field.LENGTH, value, LITTLE_ENDIAN);
  }

  /** Type of the message: one of `NLMSG_*` below 16, else a type of the protocol family. */
  get type(): number {
    return this.data.getUint16(this.start + field.TYPE, LITTLE_ENDIAN);
  }
  /** Write it. */
  set type(value: number) {
    this.data.setUint16(this.start + field.TYPE, value, LITTLE_ENDIAN);
  }

  /** A combination of `NLM_F_*`. */
  get flags(): number {
    return this.data.getUint16(this.start + field.FLAGS, LITTLE_ENDIAN);
  }
  /** Write it. */
  set flags(value: number) {
    this.data.setUint16(this.start + field.FLAGS, value, LITTLE_ENDIAN);
  }

  /** Number that pairs a request with its replies. */
  get sequence(): number {
    return this.data.getUint32(this.start + field.SEQUENCE, LITTLE_ENDIAN);
  }
  /** Write it. */
  set sequence(value: number) {
    this.data.setUint32(this.start + field.SEQUENCE, value, LITTLE_ENDIAN);
  }

  /** Port of the socket the message belongs to; 0 is the kernel. */
  get port(): number {
    return this.data.getUint32(this.start + field.PORT, LITTLE_ENDIAN);
  }
  /** Write it. */
  set port(value: number) {
    this.data.setUint32(this.start + field.PORT, value, LITTLE_ENDIAN);
  }

  /** Where the payload starts in {@link data}. */
  get payloadStart(): number {
    return this.start + field.PAYLOAD;
  }

  /** Where the message ends in {@link data}. */
  get end(): number {
    return this.start + this.length;
  }

  /** The payload, as a window on the same memory. */
  get payload(): Uint8Array {
    return windowOf(this.data, this.payloadStart, this.end);
  }
}
