import type { LifeTime } from '../address/address.ts';

/** A prefix for the link: type 3 (RFC 4861). */
export interface NdPrefixInformation {
  readonly kind: 'prefixInformation';
  /** The prefix, '2001:db8::/64'; the address of the router itself where `router` is set. */
  readonly prefix: string;
  /** Its addresses are reached on the link itself. */
  readonly onlink?: true;
  /** Hosts may make addresses of it. */
  readonly autoconf?: true;
  /** The address is that of the router (RFC 6275). */
  readonly router?: true;
  /** Hosts should rather have a prefix of their own from DHCPv6 (RFC 9762). */
  readonly dhcpv6Preferred?: true;
  /** How long it holds, in seconds. */
  readonly validLifeTime: LifeTime;
  /** How long addresses of it are preferred, in seconds. */
  readonly preferredLifeTime: LifeTime;
}

/** The MTU of the link: type 5 (RFC 4861). */
export interface NdMtu {
  readonly kind: 'mtu';
  /** In octets. */
  readonly mtu: number;
}

/** Servers that look names up: type 25 (RFC 8106). */
export interface NdRecursiveServers {
  readonly kind: 'rdnss';
  /** Their addresses. */
  readonly servers: readonly string[];
  /** How long they may be asked, in seconds; 0 is no longer. */
  readonly lifeTime: LifeTime;
}

/** Domains that short names are looked up in: type 31 (RFC 8106). */
export interface NdSearchList {
  readonly kind: 'dnssl';
  /** The domains, without a dot at the end. */
  readonly domains: readonly string[];
  /** How long they hold, in seconds; 0 is no longer. */
  readonly lifeTime: LifeTime;
}

/** A prefix by which headers are compressed on 6LoWPAN: type 34 (RFC 6775). */
export interface NdCompressionContext {
  readonly kind: '6co';
  /** Its number: 0 to 15. */
  readonly id: number;
  /** Headers may be compressed by it, too; without, they may only be expanded. */
  readonly compression?: true;
  /** The prefix. */
  readonly prefix: string;
  /** How long it holds, in seconds. */
  readonly validLifeTime: number;
}

/** Where a host learns what keeps it from the Internet: type 37 (RFC 8910). */
export interface NdCaptivePortal {
  readonly kind: 'captivePortal';
  /** The URI of the API; 'urn:ietf:params:capport:unrestricted' where nothing does. */
  readonly uri: string;
}

/** The prefix that stands for all of IPv4: type 38 (RFC 8781). */
export interface NdPref64 {
  readonly kind: 'pref64';
  /** '64:ff9b::/96' */
  readonly prefix: string;
  /** How long it holds, in seconds; 0 is no longer. */
  readonly lifeTime: number;
}

/** An option that is none of these, or makes no sense. */
export interface NdOtherOption {
  readonly kind: 'other';
  /** Its number: see IANA's registry of IPv6 neighbour discovery option formats. */
  readonly type: number;
  /** What follows type and length. */
  readonly value: Uint8Array;
}

/** One option of neighbour discovery: what stands in it is for programs, not for the kernel. */
export type NdOption =
  | NdPrefixInformation
  | NdMtu
  | NdRecursiveServers
  | NdSearchList
  | NdCompressionContext
  | NdCaptivePortal
  | NdPref64
  | NdOtherOption;
