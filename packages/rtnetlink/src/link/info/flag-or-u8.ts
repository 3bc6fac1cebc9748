import { custom, DecodeError, flag, type Layout, u8 } from '@netlink/packet';

/**
 * A switch that the kernel takes as an attribute without a value, and sends as an octet: `true` is written without a
 * value, a number as an octet.
 */
export const flagOrU8: Layout<number | true> = custom<number | true>({
  decode(data, start, end) {
    const length = end - start;
    if (length > 1) throw new DecodeError('ERR_NETLINK_LENGTH', `${length} octets are more than 1`);
    return length === 0 ? true : data.getUint8(start);
  },
  encode(writer, value) {
    (value === true ? flag : u8).codec.encode(writer, value);
  },
});
