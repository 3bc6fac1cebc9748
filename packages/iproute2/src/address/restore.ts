import type { Objects } from '../change.ts';
import type { AddressSpec } from './address.ts';

/**
 * Make addresses that were listed, so that a list of them is the same again: Linux lists IPv4 addresses in the order in which
 * they were made, and those of IPv6 that are valid equally far in the opposite one. `makeAll` makes those that are not there, and
 * resolves to how many that were, as this does.
 */
export async function restoreAddresses(
  addresses: Objects<AddressSpec>,
  makeAll: (addresses: Objects<AddressSpec>) => Promise<number>,
): Promise<number> {
  const later: AddressSpec[] = [];
  const made = await makeAll(exceptIpv6(addresses, later));
  return made + (await makeAll(later.reverse()));
}

async function* exceptIpv6(
  addresses: Objects<AddressSpec>,
  later: AddressSpec[],
): AsyncGenerator<AddressSpec> {
  for await (const address of addresses) {
    if (address.local.includes(':')) later.push(address);
    else yield address;
  }
}
