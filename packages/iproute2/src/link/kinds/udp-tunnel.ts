import { isIPv6 } from 'node:net';
import { checkKeys } from '../../check-keys.ts';
import { ipAddress, shown, wholeNumber } from '../field-checks.ts';
import type { Field } from '../fields.ts';

/** An address of either family, each of which has an attribute of its own. */
export function eitherAddress<Four extends string, Six extends string>(
  four: Four,
  six: Six,
): Field<Partial<Record<Four | Six, string>>> {
  type Wire = Partial<Record<Four | Six, string>>;
  return {
    read: (wire: Readonly<Wire>) => wire[four] ?? wire[six],
    write(wire, value) {
      const address = ipAddress(value);
      const [key, other] = isIPv6(address) ? [six, four] : [four, six];
      wire[key] = address;
      Reflect.deleteProperty(wire, other);
    },
  };
}

const RANGE_KEYS = new Set(['low', 'high']);

/** First and last UDP port. */
export const portRange: Field<{ portRange?: { low: number; high: number } }> = {
  read: (wire) => wire.portRange,
  write(wire, value) {
    if (typeof value !== 'object' || value === null) throw new TypeError(`${shown(value)} is no object`);
    checkKeys('range', value, RANGE_KEYS);
    const { low, high } = value as { readonly low: unknown; readonly high: unknown };
    wire.portRange = { low: wholeNumber(low, 0xffff), high: wholeNumber(high, 0xffff) };
  },
};
