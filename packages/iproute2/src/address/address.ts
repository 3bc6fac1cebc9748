import type { LinkReference } from '../link-names.ts';
import type { IpFamily } from '../prefix.ts';

/** How long something lasts: seconds, or without an end. */
export type LifeTime = number | 'forever';

/** What can be set of an address beside its lifetimes. Absent is not set. */
export interface AddressSettings {
  /** Broadcast address (IPv4); 'auto' is the last one of the prefix. */
  broadcast?: string | undefined;
  /** Anycast address. */
  anycast?: string | undefined;
  /** How far it is valid: 'global', 'link', 'host', or a number. IPv6 addresses have theirs from their bits. */
  scope?: string | number | undefined;
  /** Label (IPv4): at most 15 characters. */
  label?: string | undefined;
  /** Metric of the route for its prefix. */
  metric?: number | undefined;
  /** Who made it: 'kernel_lo', 'kernel_ra', 'kernel_ll', or a number (Linux 5.18). */
  protocol?: string | number | undefined;
  /** IPv6: no duplicate address detection. */
  nodad?: boolean | undefined;
  /** IPv6: used before duplicate address detection has ended. */
  optimistic?: boolean | undefined;
  /** IPv6: home address of a mobile host. */
  home?: boolean | undefined;
  /** IPv6: the kernel makes temporary addresses from it. */
  mngtmpaddr?: boolean | undefined;
  /** No route for its prefix. */
  noprefixroute?: boolean | undefined;
  /** The kernel joins the multicast address. */
  autojoin?: boolean | undefined;
  /** How long it is there. */
  validLifeTime?: LifeTime | undefined;
  /** How long it is preferred for new connections. */
  preferredLifeTime?: LifeTime | undefined;
}

/** An address to be made, changed or removed. */
export interface AddressSpec extends AddressSettings {
  /** Link that has it. */
  dev: LinkReference;
  /** The address with its prefix length, '192.0.2.1/24'; without one where all bits count, or `peer` has it. */
  local: string;
  /** Address of the other end, with the prefix length. */
  peer?: string | undefined;
  /** Family that it has to be of. */
  family?: IpFamily | undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** An address of a link. A key that is not there is a thing that it does not have. */
export interface Address extends Present<AddressSettings> {
  /** Name of the link. */
  dev: string;
  /** Index of the link. */
  index: number;
  /** Family. */
  family: IpFamily;
  /** The address with its prefix length, '192.0.2.1/24'; without where `peer` has it. */
  local: string;
  /** Address of the other end, with the prefix length. */
  peer?: string;
  /** How far it is valid. */
  scope: string | number;
  /** IPv4: not the first of its prefix. */
  secondary?: true;
  /** IPv6: made by the kernel for privacy. */
  temporary?: true;
  /** IPv6: a duplicate was detected. */
  dadfailed?: true;
  /** No longer preferred. */
  deprecated?: true;
  /** IPv6: duplicate address detection goes on. */
  tentative?: true;
  /** It has an end. */
  dynamic?: true;
  /** IPv6: made from a secret (RFC 7217). */
  stablePrivacy?: true;
  /** Flags that have no word, one mask of 32 bits. */
  otherFlags?: number;
  /** How long it is there, in seconds. */
  validLifeTime: LifeTime;
  /** How long it is preferred for new connections, in seconds. */
  preferredLifeTime: LifeTime;
}

/** Which addresses to list: those that have all of it. */
export interface AddressFilter {
  /** Id of the namespace that the links are in, where it is another; names are those that they have there. */
  target?: number | undefined;
  /** Link. */
  dev?: LinkReference | undefined;
  /** Whether the link is up. */
  up?: boolean | undefined;
  /** Master of the link: a bridge, a bond, a VRF; `null` for links that have none. */
  master?: LinkReference | null | undefined;
  /** VRF that the link is in. */
  vrf?: LinkReference | undefined;
  /** Kind of the link: 'vlan'. */
  type?: string | undefined;
  /** Group of the link: a name or a number. */
  group?: string | number | undefined;
  /** Family. */
  family?: IpFamily | undefined;
  /** This address; also the length of its prefix if given. */
  local?: string | undefined;
  /** Addresses within this prefix. */
  to?: string | undefined;
  /** How far it is valid. */
  scope?: string | number | undefined;
  /** Label; `*` stands for any letters and `?` for any one. */
  label?: string | undefined;
  /** Who made it. */
  protocol?: string | number | undefined;
  /** Whether it has an end. */
  dynamic?: boolean | undefined;
  /** Whether it has none. */
  permanent?: boolean | undefined;
  /** Whether it is the first of its prefix (IPv4), or not temporary (IPv6). */
  primary?: boolean | undefined;
  /** Whether it is not the first of its prefix (IPv4), or temporary (IPv6). */
  secondary?: boolean | undefined;
  /** The same as `secondary`. */
  temporary?: boolean | undefined;
  /** Whether it is preferred no longer. */
  deprecated?: boolean | undefined;
  /** Whether duplicate address detection goes on. */
  tentative?: boolean | undefined;
  /** Whether a duplicate was detected. */
  dadfailed?: boolean | undefined;
  /** Whether no duplicates are looked for. */
  nodad?: boolean | undefined;
  /** Whether it is used before duplicate address detection has ended. */
  optimistic?: boolean | undefined;
  /** Whether it is the home address of a mobile host. */
  home?: boolean | undefined;
  /** Whether the kernel makes temporary addresses from it. */
  mngtmpaddr?: boolean | undefined;
  /** Whether there is no route for its prefix. */
  noprefixroute?: boolean | undefined;
  /** Whether the kernel joins the multicast address. */
  autojoin?: boolean | undefined;
  /** Whether it was made from a secret. */
  stablePrivacy?: boolean | undefined;
}

/** An address that a host has together with others: anycast, or one of a multicast group that it is in. */
export interface SharedAddress {
  /** Name of the link. */
  dev: string;
  /** Index of the link. */
  index: number;
  /** Family. */
  family: IpFamily;
  /** The address. */
  address: string;
  /** How far it is valid. */
  scope: string | number;
  /** How many asked for the multicast group (Linux 7.3). */
  users?: number;
}
