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
export const IFLA_GRE_LINK = 1;
/** What is in the header of received packets (`GRE_*`). */
export const IFLA_GRE_IFLAGS = 2;
/** What is in the header of sent packets (`GRE_*`). */
export const IFLA_GRE_OFLAGS = 3;
/** Key of received packets. */
export const IFLA_GRE_IKEY = 4;
/** Key of sent packets. */
export const IFLA_GRE_OKEY = 5;
/** Address of this end. */
export const IFLA_GRE_LOCAL = 6;
/** Address of the far end. */
export const IFLA_GRE_REMOTE = 7;
/** Hop limit of tunnelled packets; 0 takes the inner one. */
export const IFLA_GRE_TTL = 8;
/** Type of service of tunnelled packets; 1 takes the inner one. Over IPv4. */
export const IFLA_GRE_TOS = 9;
/** Whether the MTU of the path is discovered: 1 or 0. Over IPv4. */
export const IFLA_GRE_PMTUDISC = 10;
/** How often tunnelled packets may be tunnelled again. Over IPv6. */
export const IFLA_GRE_ENCAP_LIMIT = 11;
/** Traffic class and flow label of tunnelled packets. Over IPv6. */
export const IFLA_GRE_FLOWINFO = 12;
/** What is taken from the inner packet (`IP6_TNL_F_*`). Over IPv6. */
export const IFLA_GRE_FLAGS = 13;
/** What tunnelled packets are wrapped in once more (`TUNNEL_ENCAP_*`). */
export const IFLA_GRE_ENCAP_TYPE = 14;
/** How that is done (`TUNNEL_ENCAP_FLAG_*`). */
export const IFLA_GRE_ENCAP_FLAGS = 15;
/** UDP port that it is sent from; 0 is any. */
export const IFLA_GRE_ENCAP_SPORT = 16;
/** UDP port that it is sent to. */
export const IFLA_GRE_ENCAP_DPORT = 17;
/** The tunnel's ends come with each packet. */
export const IFLA_GRE_COLLECT_METADATA = 18;
/** Whether inner packets may be fragmented against their will: 1 or 0. Over IPv4. */
export const IFLA_GRE_IGNORE_DF = 19;
/** Mark by which tunnelled packets are routed. */
export const IFLA_GRE_FWMARK = 20;
/** Number of the mirrored port, 20 bits (ERSPAN 1). */
export const IFLA_GRE_ERSPAN_INDEX = 21;
/** Version of ERSPAN: 0, 1 or 2. */
export const IFLA_GRE_ERSPAN_VER = 22;
/** Direction of the mirrored frames (ERSPAN 2). */
export const IFLA_GRE_ERSPAN_DIR = 23;
/** Number of the hardware, 6 bits (ERSPAN 2). */
export const IFLA_GRE_ERSPAN_HWID = 24;

/** `GRE_*`: what is in the header of a packet (linux/if_tunnel.h). */
export const GRE_FLAGS = {
  csum: 0x8000,
  routing: 0x4000,
  key: 0x2000,
  seq: 0x1000,
  strict: 0x0800,
  ack: 0x0080,
} as const;

/** Direction of mirrored frames, a bit in the header of ERSPAN (linux/erspan.h). */
export const ERSPAN_DIRECTIONS = { ingress: 0, egress: 1 } as const;

const greFlags = flags(u16be, GRE_FLAGS);

const beforeEnds = {
  link: [IFLA_GRE_LINK, u32],
  iflags: [IFLA_GRE_IFLAGS, greFlags],
  oflags: [IFLA_GRE_OFLAGS, greFlags],
  ikey: [IFLA_GRE_IKEY, u32be],
  okey: [IFLA_GRE_OKEY, u32be],
} as const;

const afterEnds = {
  ttl: [IFLA_GRE_TTL, u8],
  tos: [IFLA_GRE_TOS, u8],
  pmtudisc: [IFLA_GRE_PMTUDISC, u8],
  encapLimit: [IFLA_GRE_ENCAP_LIMIT, u8],
  flowinfo: [IFLA_GRE_FLOWINFO, u32be],
  flags: [IFLA_GRE_FLAGS, ip6TunnelFlags],
  encapType: [IFLA_GRE_ENCAP_TYPE, tunnelEncapType],
  encapFlags: [IFLA_GRE_ENCAP_FLAGS, tunnelEncapFlags],
  encapSport: [IFLA_GRE_ENCAP_SPORT, u16be],
  encapDport: [IFLA_GRE_ENCAP_DPORT, u16be],
  collectMetadata: [IFLA_GRE_COLLECT_METADATA, flag],
  ignoreDf: [IFLA_GRE_IGNORE_DF, u8],
  fwmark: [IFLA_GRE_FWMARK, u32],
  erspanIndex: [IFLA_GRE_ERSPAN_INDEX, u32],
  erspanVer: [IFLA_GRE_ERSPAN_VER, u8],
  erspanDir: [IFLA_GRE_ERSPAN_DIR, enumeration(u8, ERSPAN_DIRECTIONS)],
  erspanHwid: [IFLA_GRE_ERSPAN_HWID, u16],
} as const;

/** What a GRE, GRETAP or ERSPAN tunnel over IPv4 is configured with (`IFLA_GRE_*`, linux/if_tunnel.h). */
export const greInfo = attributes({
  ...beforeEnds,
  local: [IFLA_GRE_LOCAL, ipv4],
  remote: [IFLA_GRE_REMOTE, ipv4],
  ...afterEnds,
});
/** What a GRE, GRETAP or ERSPAN tunnel over IPv4 is configured with (`IFLA_GRE_*`, linux/if_tunnel.h). */
export interface GreInfo extends Infer<typeof greInfo> {}

/** The same over IPv6. */
export const ip6greInfo = attributes({
  ...beforeEnds,
  local: [IFLA_GRE_LOCAL, ipv6],
  remote: [IFLA_GRE_REMOTE, ipv6],
  ...afterEnds,
});
/** The same over IPv6. */
export interface Ip6greInfo extends Infer<typeof ip6greInfo> {}
