import {
  custom,
  DecodeError,
  EncodeRangeError,
  EncodeTypeError,
  type Layout,
  shown,
  struct,
  u16be,
  u32be,
  u8,
  type Infer,
  within,
} from '@netlink/packet';

const fixed = struct({ namespaceId: u16be, nodelen: u8, remlen: u8, type: u32be });

/** What nodes on the path are to write into a packet (`struct ioam6_trace_hdr`, linux/ioam6.h). */
export interface Ioam6Trace {
  /** Namespace that gives the data its meaning. */
  namespaceId: number;
  /** Room that a node needs, in units of four octets; the kernel computes it. */
  nodelen: number;
  /** Whether a node found no room. */
  overflow: boolean;
  /** Room that is left, in units of four octets. */
  remlen: number;
  /** What nodes write: 24 bits, bit 0 is the highest. */
  type: number;
}

const NODELEN_SHIFT = 3;
const OVERFLOW = 0x04;
const UNUSED = 0x03;
const REMLEN_UNUSED = 0x80;
const TYPE_SHIFT = 8;

/** A trace header. One with reserved bits set is kept as octets. */
export const ioam6Trace: Layout<Ioam6Trace> = custom<Ioam6Trace>(
  {
    decode(data, start, end, depth) {
      const { namespaceId, nodelen, remlen, type } = fixed.codec.decode(data, start, end, depth) as Infer<
        typeof fixed
      >;
      if ((nodelen & UNUSED) !== 0 || (remlen & REMLEN_UNUSED) !== 0 || (type & 0xff) !== 0) {
        throw new DecodeError('ERR_NETLINK_VALUE', 'reserved bits are set');
      }
      return {
        namespaceId,
        nodelen: nodelen >>> NODELEN_SHIFT,
        overflow: (nodelen & OVERFLOW) !== 0,
        remlen,
        type: type >>> TYPE_SHIFT,
      };
    },
    encode(writer, value: unknown) {
      if (typeof value !== 'object' || value === null)
        throw new EncodeTypeError(`${shown(value)} is not an object`);
      const { namespaceId, nodelen, overflow, remlen, type } = value as Ioam6Trace;
      fixed.codec.encode(writer, {
        namespaceId,
        nodelen: (upTo(nodelen, 0x1f, 'nodelen') << NODELEN_SHIFT) | (overflow ? OVERFLOW : 0),
        remlen: upTo(remlen, 0x7f, 'remlen'),
        type: (upTo(type, 0xff_ffff, 'type') << TYPE_SHIFT) >>> 0,
      });
    },
  },
  fixed.size,
);

function upTo(value: unknown, most: number, name: string): number {
  if (typeof value !== 'number') throw within(new EncodeTypeError(`${shown(value)} is not a number`), name);
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw within(new EncodeRangeError(`${value} is not a whole number from 0 to ${most}`), name);
}
