import {
  array,
  attributes,
  bytes,
  enumeration,
  flags,
  type Infer,
  ipv6,
  optional,
  struct,
  u32,
  u64,
  u8,
} from '@netlink/packet';
import { inet6Conf } from './inet6-conf.ts';

/** State of IPv6 on the link (`IF_*`). */
export const IFLA_INET6_FLAGS = 1;
/** Settings of IPv6, one number each. */
export const IFLA_INET6_CONF = 2;
/** Counters, by `IPSTATS_MIB_*`. */
export const IFLA_INET6_STATS = 3;
/** Unused. */
export const IFLA_INET6_MCAST = 4;
/** Times and the greatest reassembled packet. */
export const IFLA_INET6_CACHEINFO = 5;
/** Counters of ICMPv6. */
export const IFLA_INET6_ICMP6STATS = 6;
/** Token that addresses are made with. */
export const IFLA_INET6_TOKEN = 7;
/** How addresses are made (`IN6_ADDR_GEN_MODE_*`). */
export const IFLA_INET6_ADDR_GEN_MODE = 8;
/** MTU that a router has advertised. */
export const IFLA_INET6_RA_MTU = 9;

/** `IF_*`: what a link has seen of router discovery, and whether it is ready (net/if_inet6.h of the kernel). */
export const INET6_LINK_FLAGS = {
  rsSent: 0x10,
  raRcvd: 0x20,
  raManaged: 0x40,
  raOtherconf: 0x80,
  ready: 0x8000_0000,
} as const;

/** `IN6_ADDR_GEN_MODE_*`: how addresses are made (linux/if_link.h). */
export const ADDR_GEN_MODES = { eui64: 0, none: 1, stablePrivacy: 2, random: 3 } as const;

/** Times in milliseconds, `tstamp` in 1/100 s since boot, and the greatest packet: `struct ifla_cacheinfo` (linux/if_link.h). */
export const inet6Cacheinfo = struct({
  maxReasmLen: u32,
  tstamp: u32,
  reachableTime: u32,
  retransTime: u32,
});
/** Times in milliseconds, `tstamp` in 1/100 s since boot, and the greatest packet: `struct ifla_cacheinfo`. */
export interface Inet6Cacheinfo extends Infer<typeof inet6Cacheinfo> {}

/** Counters of ICMPv6, an array by `ICMP6_MIB_*` (linux/snmp.h). `num` is their number, itself included. */
export const icmp6Stats = struct({
  num: u64,
  inmsgs: u64,
  inerrors: u64,
  outmsgs: u64,
  outerrors: u64,
  csumerrors: u64,
  ratelimithost: optional(u64),
});
/** Counters of ICMPv6. */
export interface Icmp6Stats extends Infer<typeof icmp6Stats> {}

/**
 * What IPv6 says of a link (`IFLA_INET6_*`, linux/if_link.h). The order of `stats` depends on the kernel, but for the first,
 * which is their number.
 */
export const inet6Link = attributes({
  flags: [IFLA_INET6_FLAGS, flags(u32, INET6_LINK_FLAGS)],
  conf: [IFLA_INET6_CONF, inet6Conf],
  stats: [IFLA_INET6_STATS, array(u64)],
  mcast: [IFLA_INET6_MCAST, bytes],
  cacheinfo: [IFLA_INET6_CACHEINFO, inet6Cacheinfo],
  icmp6stats: [IFLA_INET6_ICMP6STATS, icmp6Stats],
  token: [IFLA_INET6_TOKEN, ipv6],
  addrGenMode: [IFLA_INET6_ADDR_GEN_MODE, enumeration(u8, ADDR_GEN_MODES)],
  raMtu: [IFLA_INET6_RA_MTU, u32],
});
/** What IPv6 says of a link (`IFLA_INET6_*`). */
export interface Inet6Link extends Infer<typeof inet6Link> {}
