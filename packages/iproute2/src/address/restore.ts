import type { Objects } from '../change.ts';
import { inTurns } from '../saved/in-turns.ts';
import type { AddressSpec } from './address.ts';

/**
 * Make addresses that were listed, so that a list of them is the same again: Linux lists IPv4 addresses in the order in which
 * they were made, and those of IPv6 that are valid equally far in the opposite one.
 */
export function restoreAddresses(
  addresses: Objects<AddressSpec>,
  makeAll: (addresses: Objects<AddressSpec>) => Promise<number>,
): Promise<number> {
  return inTurns(
    addresses,
    makeAll,
    // One without an address is refused where it would be made.
    ({ local }: Partial<AddressSpec>) => (typeof local === 'string' && local.includes(':') ? 1 : 0),
    (later) => later.reverse(),
  );
}
