import {
  attributes,
  enumeration,
  flag,
  type Infer,
  ipv4,
  ipv6,
  struct,
  u16be,
  u32,
  u32be,
  u8,
} from '@netlink/packet';
import { flagOrU8 } from './flag-or-u8.ts';

/** Number of the segment (VNI), 24 bits. */
export const IFLA_VXLAN_ID = 1;
/** IPv4 address or group that unknown addresses are sent to. */
export const IFLA_VXLAN_GROUP = 2;
/** Index of the link that tunnelled packets leave by. */
export const IFLA_VXLAN_LINK = 3;
/** IPv4 address of tunnelled packets. */
export const IFLA_VXLAN_LOCAL = 4;
/** Hop limit of tunnelled packets; 0 is the default. */
export const IFLA_VXLAN_TTL = 5;
/** Type of service of tunnelled packets; 1 takes the inner one. */
export const IFLA_VXLAN_TOS = 6;
/** Whether addresses are learned: 1 or 0. */
export const IFLA_VXLAN_LEARNING = 7;
/** Time after which an address is forgotten, in seconds. */
export const IFLA_VXLAN_AGEING = 8;
/** Most addresses; 0 is no limit. */
export const IFLA_VXLAN_LIMIT = 9;
/** UDP ports to send from. */
export const IFLA_VXLAN_PORT_RANGE = 10;
/** Whether ARP and neighbour discovery are answered for others: 1 or 0. */
export const IFLA_VXLAN_PROXY = 11;
/** Whether routes are short-circuited: 1 or 0. */
export const IFLA_VXLAN_RSC = 12;
/** Whether unknown link-layer addresses are reported: 1 or 0. */
export const IFLA_VXLAN_L2MISS = 13;
/** Whether unknown IP addresses are reported: 1 or 0. */
export const IFLA_VXLAN_L3MISS = 14;
/** UDP port to send to and receive on. */
export const IFLA_VXLAN_PORT = 15;
/** IPv6 address or group that unknown addresses are sent to. */
export const IFLA_VXLAN_GROUP6 = 16;
/** IPv6 address of tunnelled packets. */
export const IFLA_VXLAN_LOCAL6 = 17;
/** Whether UDP over IPv4 has a checksum: 1 or 0. */
export const IFLA_VXLAN_UDP_CSUM = 18;
/** Whether UDP over IPv6 is sent without a checksum: 1 or 0. */
export const IFLA_VXLAN_UDP_ZERO_CSUM6_TX = 19;
/** Whether UDP over IPv6 is taken without a checksum: 1 or 0. */
export const IFLA_VXLAN_UDP_ZERO_CSUM6_RX = 20;
/** Whether checksums are left to the far end: 1 or 0. */
export const IFLA_VXLAN_REMCSUM_TX = 21;
/** Whether checksums that were left to us are made: 1 or 0. */
export const IFLA_VXLAN_REMCSUM_RX = 22;
/** Frames carry a group policy. */
export const IFLA_VXLAN_GBP = 23;
/** Checksums left to us are made at once. */
export const IFLA_VXLAN_REMCSUM_NOPARTIAL = 24;
/** Whether the tunnel's ends come with each packet: 1 or 0. */
export const IFLA_VXLAN_COLLECT_METADATA = 25;
/** Flow label of tunnelled IPv6 packets. */
export const IFLA_VXLAN_LABEL = 26;
/** Packets of the generic protocol extension. */
export const IFLA_VXLAN_GPE = 27;
/** Whether the inner hop limit is taken. */
export const IFLA_VXLAN_TTL_INHERIT = 28;
/** Whether tunnelled packets may be fragmented (`VXLAN_DF_*`). */
export const IFLA_VXLAN_DF = 29;
/** Whether frames are filtered by segment: 1 or 0. */
export const IFLA_VXLAN_VNIFILTER = 30;
/** Whether packets to ourselves skip the encapsulation: 1 or 0. */
export const IFLA_VXLAN_LOCALBYPASS = 31;
/** Where the flow label comes from (`VXLAN_LABEL_*`). */
export const IFLA_VXLAN_LABEL_POLICY = 32;
/** Bits of the header that must be zero on reception. */
export const IFLA_VXLAN_RESERVED_BITS = 33;
/** Whether tunnelled multicast packets are routed: 1 or 0. */
export const IFLA_VXLAN_MC_ROUTE = 34;

/** `VXLAN_DF_*`: whether tunnelled packets forbid to be fragmented, or do as the inner one (linux/if_link.h). */
export const VXLAN_DF = { unset: 0, set: 1, inherit: 2 } as const;

/** `VXLAN_LABEL_*`: whether the flow label is fixed or that of the inner packet (linux/if_link.h). */
export const VXLAN_LABEL_POLICIES = { fixed: 0, inherit: 1 } as const;

/** First and last UDP port: `struct ifla_vxlan_port_range` (linux/if_link.h). */
export const vxlanPortRange = struct({ low: u16be, high: u16be });
/** First and last UDP port: `struct ifla_vxlan_port_range`. */
export interface VxlanPortRange extends Infer<typeof vxlanPortRange> {}

/** The two words of a VXLAN header. */
export const vxlanHeader = struct({ flags: u32be, vni: u32be });
/** The two words of a VXLAN header. */
export interface VxlanHeader extends Infer<typeof vxlanHeader> {}

/** What a VXLAN is configured with (`IFLA_VXLAN_*`, linux/if_link.h). */
export const vxlanInfo = attributes({
  id: [IFLA_VXLAN_ID, u32],
  group: [IFLA_VXLAN_GROUP, ipv4],
  link: [IFLA_VXLAN_LINK, u32],
  local: [IFLA_VXLAN_LOCAL, ipv4],
  ttl: [IFLA_VXLAN_TTL, u8],
  tos: [IFLA_VXLAN_TOS, u8],
  learning: [IFLA_VXLAN_LEARNING, u8],
  ageing: [IFLA_VXLAN_AGEING, u32],
  limit: [IFLA_VXLAN_LIMIT, u32],
  portRange: [IFLA_VXLAN_PORT_RANGE, vxlanPortRange],
  proxy: [IFLA_VXLAN_PROXY, u8],
  rsc: [IFLA_VXLAN_RSC, u8],
  l2miss: [IFLA_VXLAN_L2MISS, u8],
  l3miss: [IFLA_VXLAN_L3MISS, u8],
  port: [IFLA_VXLAN_PORT, u16be],
  group6: [IFLA_VXLAN_GROUP6, ipv6],
  local6: [IFLA_VXLAN_LOCAL6, ipv6],
  udpCsum: [IFLA_VXLAN_UDP_CSUM, u8],
  udpZeroCsum6Tx: [IFLA_VXLAN_UDP_ZERO_CSUM6_TX, u8],
  udpZeroCsum6Rx: [IFLA_VXLAN_UDP_ZERO_CSUM6_RX, u8],
  remcsumTx: [IFLA_VXLAN_REMCSUM_TX, u8],
  remcsumRx: [IFLA_VXLAN_REMCSUM_RX, u8],
  gbp: [IFLA_VXLAN_GBP, flag],
  remcsumNopartial: [IFLA_VXLAN_REMCSUM_NOPARTIAL, flag],
  collectMetadata: [IFLA_VXLAN_COLLECT_METADATA, u8],
  label: [IFLA_VXLAN_LABEL, u32be],
  gpe: [IFLA_VXLAN_GPE, flag],
  ttlInherit: [IFLA_VXLAN_TTL_INHERIT, flagOrU8],
  df: [IFLA_VXLAN_DF, enumeration(u8, VXLAN_DF)],
  vnifilter: [IFLA_VXLAN_VNIFILTER, u8],
  localbypass: [IFLA_VXLAN_LOCALBYPASS, u8],
  labelPolicy: [IFLA_VXLAN_LABEL_POLICY, enumeration(u32, VXLAN_LABEL_POLICIES)],
  reservedBits: [IFLA_VXLAN_RESERVED_BITS, vxlanHeader],
  mcRoute: [IFLA_VXLAN_MC_ROUTE, u8],
});
/** What a VXLAN is configured with (`IFLA_VXLAN_*`, linux/if_link.h). */
export interface VxlanInfo extends Infer<typeof vxlanInfo> {}
