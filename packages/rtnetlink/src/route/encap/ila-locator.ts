import { custom, EncodeTypeError, type Layout, shown } from '@netlink/packet';

const LENGTH = 8;
const LOCATOR = /^[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){3}$/i;

/** The upper half of an IPv6 address as `ip` writes it, four groups: '2001:db8:0:1'. */
export const ilaLocator: Layout<string> = custom<string>(
  {
    decode(data, start) {
      const groups: string[] = [];
      for (let at = start; at < start + LENGTH; at += 2) groups.push(data.getUint16(at).toString(16));
      return groups.join(':');
    },
    encode(writer, value: unknown) {
      if (typeof value !== 'string' || !LOCATOR.test(value)) {
        throw new EncodeTypeError(`${shown(value)} is no locator`);
      }
      for (const group of value.split(':')) writer.u16(Number.parseInt(group, 16), false);
    },
  },
  LENGTH,
);
