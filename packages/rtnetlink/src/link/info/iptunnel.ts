import {
  attributes,
  enumeration,
  flag,
  flags,
  type Infer,
  ipv4,
  ipv6,
  u16,
  u16be,
  u32,
  u32be,
  u8,
} from '@netlink/packet';
import { ip6TunnelFlags } from './ip6-tunnel-flags.ts';
import { tunnelEncapFlags, tunnelEncapType } from './tunnel-encap.ts';

/** Index of the link that tunnelled packets leave by. */
export const IFLA_IPTUN_LINK = 1;
/** Address of this end. */
export const IFLA_IPTUN_LOCAL = 2;
/** Address of the far end. */
export const IFLA_IPTUN_REMOTE = 3;
/** Hop limit of tunnelled packets; 0 takes the inner one. */
export const IFLA_IPTUN_TTL = 4;
/** Type of service of tunnelled packets; 1 takes the inner one. Over IPv4. */
export const IFLA_IPTUN_TOS = 5;
/** How often tunnelled packets may be tunnelled again. Over IPv6. */
export const IFLA_IPTUN_ENCAP_LIMIT = 6;
/** Traffic class and flow label of tunnelled packets. Over IPv6. */
export const IFLA_IPTUN_FLOWINFO = 7;
/** `SIT_ISATAP` of sit, in 16 bits; `IP6_TNL_F_*` over IPv6, in 32. */
export const IFLA_IPTUN_FLAGS = 8;
/** What is tunnelled: the number of a protocol of IP. */
export const IFLA_IPTUN_PROTO = 9;
/** Whether the MTU of the path is discovered: 1 or 0. Over IPv4. */
export const IFLA_IPTUN_PMTUDISC = 10;
/** Prefix of 6rd. */
export const IFLA_IPTUN_6RD_PREFIX = 11;
/** IPv4 prefix that all relays of 6rd have in common. */
export const IFLA_IPTUN_6RD_RELAY_PREFIX = 12;
/** Length of the prefix of 6rd. */
export const IFLA_IPTUN_6RD_PREFIXLEN = 13;
/** Length of the prefix of the relays. */
export const IFLA_IPTUN_6RD_RELAY_PREFIXLEN = 14;
/** What tunnelled packets are wrapped in once more (`TUNNEL_ENCAP_*`). */
export const IFLA_IPTUN_ENCAP_TYPE = 15;
/** How that is done (`TUNNEL_ENCAP_FLAG_*`). */
export const IFLA_IPTUN_ENCAP_FLAGS = 16;
/** UDP port that it is sent from; 0 is any. */
export const IFLA_IPTUN_ENCAP_SPORT = 17;
/** UDP port that it is sent to. */
export const IFLA_IPTUN_ENCAP_DPORT = 18;
/** The tunnel's ends come with each packet. */
export const IFLA_IPTUN_COLLECT_METADATA = 19;
/** Mark by which tunnelled packets are routed. */
export const IFLA_IPTUN_FWMARK = 20;

/** `IPPROTO_*`: what may be tunnelled; `ip`, 0, is anything (linux/in.h). */
export const TUNNEL_PROTOCOLS = { ip: 0, ipip: 4, ipv6: 41, mpls: 137 } as const;

/** `SIT_*`: ways of sit (linux/if_tunnel.h). */
export const SIT_FLAGS = { isatap: 0x0001 } as const;

const common = {
  link: [IFLA_IPTUN_LINK, u32],
  ttl: [IFLA_IPTUN_TTL, u8],
  proto: [IFLA_IPTUN_PROTO, enumeration(u8, TUNNEL_PROTOCOLS)],
  encapType: [IFLA_IPTUN_ENCAP_TYPE, tunnelEncapType],
  encapFlags: [IFLA_IPTUN_ENCAP_FLAGS, tunnelEncapFlags],
  encapSport: [IFLA_IPTUN_ENCAP_SPORT, u16be],
  encapDport: [IFLA_IPTUN_ENCAP_DPORT, u16be],
  collectMetadata: [IFLA_IPTUN_COLLECT_METADATA, flag],
  fwmark: [IFLA_IPTUN_FWMARK, u32],
} as const;

const overIpv4 = {
  ...common,
  local: [IFLA_IPTUN_LOCAL, ipv4],
  remote: [IFLA_IPTUN_REMOTE, ipv4],
  tos: [IFLA_IPTUN_TOS, u8],
  pmtudisc: [IFLA_IPTUN_PMTUDISC, u8],
} as const;

/** What an IPIP tunnel is configured with (`IFLA_IPTUN_*`, linux/if_tunnel.h). */
export const ipipInfo = attributes(overIpv4);
/** What an IPIP tunnel is configured with (`IFLA_IPTUN_*`, linux/if_tunnel.h). */
export interface IpipInfo extends Infer<typeof ipipInfo> {}

/** What a SIT tunnel (IPv6 over IPv4, 6rd, ISATAP) is configured with (`IFLA_IPTUN_*`, linux/if_tunnel.h). */
export const sitInfo = attributes({
  ...overIpv4,
  flags: [IFLA_IPTUN_FLAGS, flags(u16, SIT_FLAGS)],
  prefix6rd: [IFLA_IPTUN_6RD_PREFIX, ipv6],
  relayPrefix6rd: [IFLA_IPTUN_6RD_RELAY_PREFIX, ipv4],
  prefixlen6rd: [IFLA_IPTUN_6RD_PREFIXLEN, u16],
  relayPrefixlen6rd: [IFLA_IPTUN_6RD_RELAY_PREFIXLEN, u16],
});
/** What a SIT tunnel (IPv6 over IPv4, 6rd, ISATAP) is configured with (`IFLA_IPTUN_*`, linux/if_tunnel.h). */
export interface SitInfo extends Infer<typeof sitInfo> {}

/** What a tunnel over IPv6 is configured with (`IFLA_IPTUN_*`, linux/if_tunnel.h). */
export const ip6tnlInfo = attributes({
  ...common,
  local: [IFLA_IPTUN_LOCAL, ipv6],
  remote: [IFLA_IPTUN_REMOTE, ipv6],
  encapLimit: [IFLA_IPTUN_ENCAP_LIMIT, u8],
  flowinfo: [IFLA_IPTUN_FLOWINFO, u32be],
  flags: [IFLA_IPTUN_FLAGS, ip6TunnelFlags],
});
/** What a tunnel over IPv6 is configured with (`IFLA_IPTUN_*`, linux/if_tunnel.h). */
export interface Ip6tnlInfo extends Infer<typeof ip6tnlInfo> {}
