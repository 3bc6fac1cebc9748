import { NetlinkError } from '@netlink/proto';
import { each, type Objects } from '../bulk.ts';
import type { AddressSpec } from './address.ts';

/**
 * Make addresses that were listed, so that a list of them is the same again: Linux lists IPv4 addresses in the order in which
 * they were made, and those of IPv6 that are valid equally far in the opposite one. Resolves to how many were made.
 */
export async function restoreAddresses(
  addresses: Objects<AddressSpec>,
  make: (address: AddressSpec) => Promise<void>,
): Promise<number> {
  let made = 0;
  const restore = async (address: AddressSpec): Promise<void> => {
    try {
      await make(address);
      made++;
    } catch (error) {
      if (!(error instanceof NetlinkError) || error.code !== 'EEXIST') throw error;
    }
  };
  const later: AddressSpec[] = [];
  await each(exceptIpv6(addresses, later), restore);
  await each(later.reverse(), restore);
  return made;
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
