import { custom, formatMac, type Layout, macOf } from '@netlink/packet';

const SIZE = 32;
const LEAST = 6;
const all = macOf(SIZE);

/**
 * A link-layer address at the start of 32 octets (`MAX_ADDR_LEN`), which do not say how long it is: what ends them in
 * zeros is left out, but for the six octets of Ethernet.
 */
export const paddedMac: Layout<string> = custom<string>(
  {
    decode(data, start) {
      let end = start + SIZE;
      while (end > start + LEAST && data.getUint8(end - 1) === 0) end--;
      return formatMac(data, start, end);
    },
    encode(writer, value: unknown) {
      all.codec.encode(writer, typeof value === 'string' ? padded(value) : value);
    },
  },
  SIZE,
);

function padded(address: string): string {
  const missing = SIZE - address.split(':').length;
  return missing > 0 ? address + ':00'.repeat(missing) : address;
}
