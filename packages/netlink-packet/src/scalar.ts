import { LITTLE_ENDIAN, readU64 } from './byte-order.ts';
import { DecodeError } from './decode-error.ts';
import { EncodeRangeError, EncodeTypeError, shown } from './encode-error.ts';
import { type Codec, Layout, Op } from './layout.ts';

function whole(value: unknown, least: number, most: number): number {
  if (typeof value !== 'number') throw new EncodeTypeError(`${shown(value)} is not a number`);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new EncodeRangeError(`${value} is not a whole number from ${least} to ${most}`);
  }
  return value;
}

function wide(value: unknown, least: bigint, most: bigint): bigint {
  if (typeof value !== 'bigint') throw new EncodeTypeError(`${shown(value)} is not a bigint`);
  if (value < least || value > most) {
    throw new EncodeRangeError(`${value}n is not a whole number from ${least} to ${most}`);
  }
  return value;
}

const BIG = false;

function scalar<T>(size: number, codec: Codec<T>, op: Op = Op.OTHER): Layout<T> {
  return new Layout(codec, { op, size, alignment: size });
}

/** One octet, 0 to 255. */
export const u8: Layout<number> = scalar(
  1,
  {
    decode: (data, start) => data.getUint8(start),
    encode: (writer, value) => {
      writer.u8(whole(value, 0, 0xff));
    },
  },
  Op.U8,
);

/** One octet, -128 to 127. */
export const s8: Layout<number> = scalar(1, {
  decode: (data, start) => data.getInt8(start),
  encode: (writer, value) => {
    writer.u8(whole(value, -0x80, 0x7f) & 0xff);
  },
});

function unsigned16(littleEndian: boolean, op: Op): Layout<number> {
  return scalar(
    2,
    {
      decode: (data, start) => data.getUint16(start, littleEndian),
      encode: (writer, value) => {
        writer.u16(whole(value, 0, 0xffff), littleEndian);
      },
    },
    op,
  );
}

function signed16(littleEndian: boolean): Layout<number> {
  return scalar(2, {
    decode: (data, start) => data.getInt16(start, littleEndian),
    encode: (writer, value) => {
      writer.u16(whole(value, -0x8000, 0x7fff) & 0xffff, littleEndian);
    },
  });
}

function unsigned32(littleEndian: boolean, op: Op): Layout<number> {
  return scalar(
    4,
    {
      decode: (data, start) => data.getUint32(start, littleEndian),
      encode: (writer, value) => {
        writer.u32(whole(value, 0, 0xffff_ffff), littleEndian);
      },
    },
    op,
  );
}

function signed32(littleEndian: boolean, op: Op): Layout<number> {
  return scalar(
    4,
    {
      decode: (data, start) => data.getInt32(start, littleEndian),
      encode: (writer, value) => {
        writer.u32(whole(value, -0x8000_0000, 0x7fff_ffff) >>> 0, littleEndian);
      },
    },
    op,
  );
}

const U64_MAX = 0xffff_ffff_ffff_ffffn;
const S64_MIN = -0x8000_0000_0000_0000n;
const S64_MAX = 0x7fff_ffff_ffff_ffffn;

function unsigned64(littleEndian: boolean, op: Op): Layout<bigint> {
  return scalar(
    8,
    {
      decode: op === Op.U64 ? readU64 : (data, start) => data.getBigUint64(start, littleEndian),
      encode: (writer, value) => {
        writer.u64(wide(value, 0n, U64_MAX), littleEndian);
      },
    },
    op,
  );
}

function signed64(littleEndian: boolean): Layout<bigint> {
  return scalar(8, {
    decode: (data, start) => data.getBigInt64(start, littleEndian),
    encode: (writer, value) => {
      writer.u64(BigInt.asUintN(64, wide(value, S64_MIN, S64_MAX)), littleEndian);
    },
  });
}

/** Two octets in host byte order, 0 to 65535. */
export const u16: Layout<number> = unsigned16(LITTLE_ENDIAN, Op.U16);
/** Two octets in network byte order, 0 to 65535. */
export const u16be: Layout<number> = unsigned16(BIG, Op.OTHER);
/** Two octets in host byte order, signed. */
export const s16: Layout<number> = signed16(LITTLE_ENDIAN);
/** Two octets in network byte order, signed. */
export const s16be: Layout<number> = signed16(BIG);
/** Four octets in host byte order, 0 to 2³² - 1. */
export const u32: Layout<number> = unsigned32(LITTLE_ENDIAN, Op.U32);
/** Four octets in network byte order, 0 to 2³² - 1. */
export const u32be: Layout<number> = unsigned32(BIG, Op.OTHER);
/** Four octets in host byte order, signed. */
export const s32: Layout<number> = signed32(LITTLE_ENDIAN, Op.S32);
/** Four octets in network byte order, signed. */
export const s32be: Layout<number> = signed32(BIG, Op.OTHER);
/** Eight octets in host byte order: always a bigint. */
export const u64: Layout<bigint> = unsigned64(LITTLE_ENDIAN, Op.U64);
/** Eight octets in network byte order: always a bigint. */
export const u64be: Layout<bigint> = unsigned64(BIG, Op.OTHER);
/** Eight octets in host byte order, signed: always a bigint. */
export const s64: Layout<bigint> = signed64(LITTLE_ENDIAN);
/** Eight octets in network byte order, signed: always a bigint. */
export const s64be: Layout<bigint> = signed64(BIG);

function fourOrEight(start: number, end: number): boolean {
  const size = end - start;
  if (size === 4 || size === 8) return size === 8;
  throw new DecodeError('ERR_NETLINK_LENGTH', `${size} octets are neither 4 nor 8`);
}

/** A number in four octets, or in eight where it needs them (`NLA_UINT`): always a bigint. */
export const uint: Layout<bigint> = new Layout<bigint>(
  {
    decode: (data, start, end) =>
      fourOrEight(start, end)
        ? data.getBigUint64(start, LITTLE_ENDIAN)
        : BigInt(data.getUint32(start, LITTLE_ENDIAN)),
    encode: (writer, value) => {
      if (wide(value, 0n, U64_MAX) <= 0xffff_ffffn) writer.u32(Number(value));
      else writer.u64(value);
    },
  },
  { op: Op.UINT, loose: true },
);

/** A signed number in four octets, or in eight where it needs them (`NLA_SINT`): always a bigint. */
export const sint: Layout<bigint> = new Layout<bigint>(
  {
    decode: (data, start, end) =>
      fourOrEight(start, end)
        ? data.getBigInt64(start, LITTLE_ENDIAN)
        : BigInt(data.getInt32(start, LITTLE_ENDIAN)),
    encode: (writer, value) => {
      if (BigInt.asIntN(32, wide(value, S64_MIN, S64_MAX)) === value) writer.u32(Number(value) >>> 0);
      else writer.u64(BigInt.asUintN(64, value));
    },
  },
  { loose: true },
);
