import { align, LITTLE_ENDIAN, viewOf, windowOf } from './byte-order.ts';
import { NLA_F_NESTED, NLA_F_NET_BYTEORDER, NLA_TYPE_MASK } from './constants.ts';
import { DecodeError, truncated } from './decode-error.ts';

/**
 * Where the fields of `struct nlattr` lie (linux/netlink.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +-------------------------------+---+---+-----------------------+
 * |            length             | N | O |         kind          |
 * +-------------------------------+---+---+-----------------------+
 * |                            value …                            |
 * +---------------------------------------------------------------+
 * ```
 */
const field = { LENGTH: 0, TYPE: 2, VALUE: 4 } as const;

/** Size of an attribute's header, in octets (`NLA_HDRLEN`). */
export const NLA_HEADER_LENGTH: number = field.VALUE;

/**
 * A netlink attribute, read and written in place.
 *
 * If {@link NlaBuffer.checked} returned, no accessor throws until {@link length} is changed.
 */
export class NlaBuffer {
  /** What holds the attribute. */
  readonly data: DataView;
  /** Where the attribute starts in {@link data}. */
  readonly start: number;
  /** The end of the octets that may be touched; the attribute may end sooner. */
  readonly limit: number;

  private constructor(data: DataView, start: number, limit: number) {
    this.data = data;
    this.start = start;
    this.limit = limit;
  }

  /** Lay the structure of an attribute over `octets`, trusting the caller. */
  static unchecked(octets: Uint8Array | DataView, start = 0, limit: number = octets.byteLength): NlaBuffer {
    return new NlaBuffer(octets instanceof DataView ? octets : viewOf(octets), start, limit);
  }

  /**
   * Lay the structure of an attribute over `octets`, and verify that it fits.
   *
   * @throws {@link DecodeError} if the header or the value it announces is cut short.
   */
  static checked(octets: Uint8Array | DataView, start = 0, limit: number = octets.byteLength): NlaBuffer {
    const attribute = NlaBuffer.unchecked(octets, start, limit);
    attribute.check();
    return attribute;
  }

  /**
   * The attributes between `start` and `limit`, in order. The last one need not be padded.
   *
   * @throws {@link DecodeError} on the step that reaches octets which are no attribute.
   */
  static *all(
    octets: Uint8Array | DataView,
    start = 0,
    limit: number = octets.byteLength,
  ): Generator<NlaBuffer, void, undefined> {
    const data = octets instanceof DataView ? octets : viewOf(octets);
    for (let at = start; at < limit;) {
      const attribute = NlaBuffer.checked(data, at, limit);
      yield attribute;
      at += align(attribute.length);
    }
  }

  /** The first attribute of that kind, without looking into any other; `undefined` if there is none. */
  static find(
    octets: Uint8Array | DataView,
    kind: number,
    start = 0,
    limit: number = octets.byteLength,
  ): NlaBuffer | undefined {
    const data = octets instanceof DataView ? octets : viewOf(octets);
    const at = findAttribute(data, kind, start, limit);
    return at < 0 ? undefined : new NlaBuffer(data, at, limit);
  }

  /** Verify that no accessor can throw. */
  check(): void {
    const room = this.limit - this.start;
    if (room < NLA_HEADER_LENGTH) throw truncated('attribute', NLA_HEADER_LENGTH, room);
    if (this.length < NLA_HEADER_LENGTH || this.length > room) {
      const { kind, length } = this;
      throw new DecodeError(
        'ERR_NETLINK_LENGTH',
        `attribute ${kind} has length ${length}, ${room} octets are left`,
      );
    }
  }

  /** Length of the attribute, header included, padding excluded. */
  get length(): number {
    return this.data.getUint16(this.start + field.LENGTH, LITTLE_ENDIAN);
  }
  /** Write it: what {@link check} found no longer holds. */
  set length(value: number) {
    this.data.setUint16(this.start + field.LENGTH, value, LITTLE_ENDIAN);
  }

  /** The type field as it is: the kind and the two flags. */
  get type(): number {
    return this.data.getUint16(this.start + field.TYPE, LITTLE_ENDIAN);
  }
  /** Write it. */
  set type(value: number) {
    this.data.setUint16(this.start + field.TYPE, value, LITTLE_ENDIAN);
  }

  /** Number of the attribute in its space. */
  get kind(): number {
    return this.type & NLA_TYPE_MASK;
  }

  /** Whether the sender marked the value as attributes (`NLA_F_NESTED`). The kernel does not always. */
  get nested(): boolean {
    return (this.type & NLA_F_NESTED) !== 0;
  }

  /** Whether the sender marked the value as big-endian (`NLA_F_NET_BYTEORDER`). */
  get networkByteOrder(): boolean {
    return (this.type & NLA_F_NET_BYTEORDER) !== 0;
  }

  /** Where the value starts in {@link data}. */
  get valueStart(): number {
    return this.start + field.VALUE;
  }

  /** Where the value ends in {@link data}. */
  get end(): number {
    return this.start + this.length;
  }

  /** The value, as a window on the same memory. */
  get value(): Uint8Array {
    return windowOf(this.data, this.valueStart, this.end);
  }
}

/** Where the first attribute of that kind starts; -1 if there is none before `limit` or before octets that are no attribute. */
export function findAttribute(data: DataView, kind: number, start: number, limit: number): number {
  for (let at = start; limit - at >= NLA_HEADER_LENGTH;) {
    const length = data.getUint16(at + field.LENGTH, LITTLE_ENDIAN);
    if (length < NLA_HEADER_LENGTH || length > limit - at) return -1;
    if ((data.getUint16(at + field.TYPE, LITTLE_ENDIAN) & NLA_TYPE_MASK) === kind) return at;
    at += align(length);
  }
  return -1;
}
