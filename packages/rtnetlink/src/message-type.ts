import type { Describable, Message, MessageInput, Place, Writer } from '@netlink/packet';

/** What every message type can do, in the names of its own types: `M` is its value, `V` its view. */
export interface MessageType<M extends Message<object, object>, V> {
  /**
   * The value of a payload: what follows `nlmsghdr`.
   *
   * @throws DecodeError if the payload ends within the header. Attributes never throw: a malformed one is kept as
   * octets and reported in `attributes.$raw`.
   */
  decode(payload: Uint8Array): M;
  /** As {@link MessageType.decode}, for a payload that lies between `start` and `end` of a datagram. */
  decodeAt(data: DataView, start: number, end: number): M;
  /**
   * The octets of a payload. What the header leaves out is 0.
   *
   * @throws TypeError or RangeError that names the key at fault.
   */
  encode(message: MessageInput<M['header'], M['attributes']>): Uint8Array;
  /** As {@link MessageType.encode}, at the end of what `writer` holds. */
  encodeInto(writer: Writer, message: MessageInput<M['header'], M['attributes']>): void;
  /**
   * A view of a payload: reads nothing but what is asked for.
   *
   * @throws DecodeError if the payload ends within the header. If it returned, no accessor throws.
   */
  view(payload: Uint8Array): V;
  /** As {@link MessageType.view}, for a payload that lies between `start` and `end` of a datagram. */
  viewAt(data: DataView, start: number, end: number): V;
  /** What lies `offset` octets into a payload: the keys that lead to it. */
  locate(payload: Uint8Array, offset: number): Place;
  /** Which declarations a payload is read by: for `prettyPrint` of `@netlink/packet`. */
  describe(payload: Uint8Array): Describable;
}
