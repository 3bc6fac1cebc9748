export * from './constants.ts';
export { align, LITTLE_ENDIAN, viewOf, windowOf } from './byte-order.ts';
export { DecodeError, type DecodeErrorCode } from './decode-error.ts';
export { EncodeRangeError, EncodeTypeError, shown, within } from './encode-error.ts';
export { NETLINK_HEADER_LENGTH, NetlinkBuffer } from './netlink-buffer.ts';
export { NetlinkHeader } from './netlink-header.ts';
export { findAttribute, NLA_HEADER_LENGTH, NlaBuffer } from './nla-buffer.ts';
export { Writer } from './writer.ts';
export { type Codec, custom, type Infer, Layout, type LayoutTraits, noflag, type Place } from './layout.ts';
export {
  s16,
  s16be,
  s32,
  s32be,
  s64,
  s64be,
  s8,
  sint,
  u16,
  u16be,
  u32,
  u32be,
  u64,
  u64be,
  u8,
  uint,
} from './scalar.ts';
export { charArray, string, stringUpTo } from './text.ts';
export { bytes, flag, octets } from './octets.ts';
export { formatMac, mac, macOf, parseMac } from './mac.ts';
export {
  formatIp,
  formatIpv4,
  formatIpv6,
  ip,
  ipv4,
  ipv6,
  parseIp,
  parseIpv4,
  parseIpv6,
  repeatedIp,
} from './ip.ts';
export { enumeration, flags, type Words } from './words.ts';
export {
  type Fields,
  optional,
  type OptionalField,
  struct,
  type StructLayout,
  type StructOptions,
  type StructValues,
} from './struct.ts';
export { bitfield32 } from './bitfield.ts';
export { array, indexed, list, multi, nested } from './nest.ts';
export {
  type Choices,
  otherTag,
  tagged,
  type TaggedLayout,
  type TaggedPair,
  type UnknownTag,
} from './tagged.ts';
export { type AttributeSet, attributes, type Spec, type Values } from './attributes.ts';
export { type ControlPayload, ErrorMessage } from './error-message.ts';
export { DoneMessage } from './done-message.ts';
export { type AttributePolicy, type ExtendedAck, extendedAck } from './extended-ack.ts';
export type { RawAttribute, Residue, WireForm } from './residue.ts';
export { type Describable, type Describe, prettyPrint } from './pretty-print.ts';
export { type Message, message, type MessageCodec, type MessageInput } from './message.ts';
export type { Accessors, Header, MessageView, ViewBase } from './view.ts';
export { printDecoders } from './print-decoders.ts';
export {
  type Printed,
  type PrintedHelp,
  type PrintedSpace,
  type PrintedStruct,
  usePrinted,
} from './printed.ts';
