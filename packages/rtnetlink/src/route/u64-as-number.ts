import {
  custom,
  DecodeError,
  EncodeRangeError,
  EncodeTypeError,
  type Layout,
  LITTLE_ENDIAN,
  shown,
} from '@netlink/packet';

/** A time in eight octets that any clock leaves far below 2⁵³: a number, as where the kernel sends it in four. */
export const u64AsNumber: Layout<number> = custom<number>(
  {
    decode(data, start) {
      const value = data.getBigUint64(start, LITTLE_ENDIAN);
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) {
        throw new DecodeError('ERR_NETLINK_VALUE', `${value} is greater than 2⁵³ - 1`);
      }
      return Number(value);
    },
    encode(writer, value: unknown) {
      if (typeof value !== 'number') throw new EncodeTypeError(`${shown(value)} is not a number`);
      if (!Number.isSafeInteger(value) || value < 0) {
        throw new EncodeRangeError(`${value} is not a whole number from 0 to 2⁵³ - 1`);
      }
      writer.u64(BigInt(value));
    },
  },
  8,
);
