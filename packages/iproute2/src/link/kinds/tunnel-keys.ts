import { isIPv4 } from 'node:net';
import { shown, wholeNumber } from '../field-checks.ts';

/**
 * A key of a tunnel as a number: it may be written as an IPv4 address too, as ip(8) prints it.
 *
 * @throws TypeError, RangeError for what is none.
 */
export function tunnelKey(value: unknown): number {
  if (typeof value !== 'string') return wholeNumber(value, 0xffff_ffff);
  if (!isIPv4(value)) throw new TypeError(`${shown(value)} is neither a number nor four of them with dots`);
  return value.split('.').reduce((key, octet) => key * 256 + Number(octet), 0);
}
