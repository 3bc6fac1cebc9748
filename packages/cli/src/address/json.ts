import type { Address, LifeTime } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { wordText } from '../numeric.ts';
import type { GlobalOptions } from '../options.ts';

/** The options that make a difference to addresses. */
export type AddressOptions = Pick<GlobalOptions, 'numeric'>;

/** How ip(8) writes a lifetime without an end. */
const FOREVER = 0xffff_ffff;

/** What `ip -json address show` prints of an address, in `addr_info` of its link. */
export function addressJson(address: Address, options: AddressOptions): JsonObject {
  const { broadcast, anycast, scope, label, metric } = address;
  const { local, peer, length } = endsOf(address);
  return {
    family: address.family,
    local,
    ...(peer !== undefined && { address: peer }),
    prefixlen: length,
    metric,
    broadcast,
    anycast,
    scope: wordText(scope, 'scopes', options),
    ...Object.fromEntries(flagWords(address).map((word) => [word, true])),
    ...(address.otherFlags !== undefined && { ifa_flags: address.otherFlags.toString(16).padStart(2, '0') }),
    label,
    valid_life_time: seconds(address.validLifeTime),
    preferred_life_time: seconds(address.preferredLifeTime),
  };
}

/** What `ip -json -brief address show` prints of an address. */
export function addressBriefJson(address: Address): JsonObject {
  const { local, peer, length } = endsOf(address);
  return { local, ...(peer !== undefined && { address: peer }), prefixlen: length, metric: address.metric };
}

/** The address, that of the other end, and the length of the prefix. */
export function endsOf({ local, peer }: Address): { local: string; peer?: string; length: number } {
  const [address = '', ownLength] = local.split('/');
  if (peer === undefined) return { local: address, length: Number(ownLength) };
  const [other = '', length] = peer.split('/');
  return { local: address, peer: other, length: Number(length ?? ownLength) };
}

/** The flags of an address, in ip's words and order. */
export function flagWords(address: Address): string[] {
  const flags = {
    secondary: address.secondary,
    temporary: address.temporary,
    nodad: address.nodad,
    optimistic: address.optimistic,
    dadfailed: address.dadfailed,
    home: address.home,
    deprecated: address.deprecated,
    tentative: address.tentative,
    dynamic: address.dynamic,
    mngtmpaddr: address.mngtmpaddr,
    noprefixroute: address.noprefixroute,
    autojoin: address.autojoin,
    'stable-privacy': address.stablePrivacy,
  };
  return Object.entries(flags).flatMap(([word, set]) => (set === true ? [word] : []));
}

function seconds(lifeTime: LifeTime): number {
  return lifeTime === 'forever' ? FOREVER : lifeTime;
}
