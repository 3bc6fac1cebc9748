import { parseMac } from '@netlink/packet';
import { checkKeys } from '../check-keys.ts';
import { shown } from '../link/field-checks.ts';
import type { LinkReference } from '../link-names.ts';
import type { MulticastAddress } from './read.ts';

/** A multicast group that a link is to listen to. */
export interface MulticastAddressSpec {
  /** Link. */
  dev: LinkReference;
  /** Link-layer address: '33:33:00:00:00:05'. */
  address: string;
  /** 'link', which goes without saying: the groups of IP are joined by addresses and by sockets. */
  family?: MulticastAddress['family'] | undefined;
}

// What is read but not written is taken all the same: a group that was read can be asked for elsewhere.
const KEYS = new Set(['dev', 'address', 'family', 'index', 'users', 'static']);
const MOST_OCTETS = 14;

/**
 * What `spec` is in the kernel's terms.
 *
 * @throws TypeError that names the key at fault.
 */
export function checkMulticastSpec(spec: MulticastAddressSpec): { dev: LinkReference; address: Uint8Array } {
  checkKeys('multicast address', spec, KEYS);
  const { dev, address, family = 'link' } = spec;
  if (typeof dev !== 'string' && typeof dev !== 'number') throw new TypeError('dev: a link is needed');
  if (family !== 'link')
    throw new TypeError(`family: groups of ${shown(family)} are joined by addresses that have autojoin`);
  const octets = typeof address === 'string' ? parseMac(address) : undefined;
  if (octets === undefined || octets.length > MOST_OCTETS)
    throw new TypeError(`address: ${shown(address)} is no link-layer address`);
  return { dev, address: octets };
}
