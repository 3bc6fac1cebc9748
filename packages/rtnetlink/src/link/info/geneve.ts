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

/** Number of the segment (VNI), 24 bits. */
export const IFLA_GENEVE_ID = 1;
/** IPv4 address of the far end. */
export const IFLA_GENEVE_REMOTE = 2;
/** Hop limit of tunnelled packets; 0 is the default. */
export const IFLA_GENEVE_TTL = 3;
/** Type of service of tunnelled packets; 1 takes the inner one. */
export const IFLA_GENEVE_TOS = 4;
/** UDP port to send to and receive on. */
export const IFLA_GENEVE_PORT = 5;
/** The tunnel's ends come with each packet. */
export const IFLA_GENEVE_COLLECT_METADATA = 6;
/** IPv6 address of the far end. */
export const IFLA_GENEVE_REMOTE6 = 7;
/** Whether UDP over IPv4 has a checksum: 1 or 0. */
export const IFLA_GENEVE_UDP_CSUM = 8;
/** Whether UDP over IPv6 is sent without a checksum: 1 or 0. */
export const IFLA_GENEVE_UDP_ZERO_CSUM6_TX = 9;
/** Whether UDP over IPv6 is taken without a checksum: 1 or 0. */
export const IFLA_GENEVE_UDP_ZERO_CSUM6_RX = 10;
/** Flow label of tunnelled IPv6 packets. */
export const IFLA_GENEVE_LABEL = 11;
/** Whether the inner hop limit is taken: 1 or 0. */
export const IFLA_GENEVE_TTL_INHERIT = 12;
/** Whether tunnelled packets may be fragmented (`GENEVE_DF_*`). */
export const IFLA_GENEVE_DF = 13;
/** Packets of any protocol are carried, not only Ethernet frames. */
export const IFLA_GENEVE_INNER_PROTO_INHERIT = 14;
/** UDP ports to send from. */
export const IFLA_GENEVE_PORT_RANGE = 15;
/** Packets carry a hint for joining them. */
export const IFLA_GENEVE_GRO_HINT = 16;
/** IPv4 address of this end. */
export const IFLA_GENEVE_LOCAL = 17;
/** IPv6 address of this end. */
export const IFLA_GENEVE_LOCAL6 = 18;

/** `GENEVE_DF_*`: whether tunnelled packets forbid to be fragmented, or do as the inner one (linux/if_link.h). */
export const GENEVE_DF = { unset: 0, set: 1, inherit: 2 } as const;

/** First and last UDP port: `struct ifla_geneve_port_range` (linux/if_link.h). */
export const genevePortRange = struct({ low: u16be, high: u16be });
/** First and last UDP port: `struct ifla_geneve_port_range`. */
export interface GenevePortRange extends Infer<typeof genevePortRange> {}

/** What a GENEVE tunnel is configured with (`IFLA_GENEVE_*`, linux/if_link.h). */
export const geneveInfo = attributes({
  id: [IFLA_GENEVE_ID, u32],
  remote: [IFLA_GENEVE_REMOTE, ipv4],
  ttl: [IFLA_GENEVE_TTL, u8],
  tos: [IFLA_GENEVE_TOS, u8],
  port: [IFLA_GENEVE_PORT, u16be],
  collectMetadata: [IFLA_GENEVE_COLLECT_METADATA, flag],
  remote6: [IFLA_GENEVE_REMOTE6, ipv6],
  udpCsum: [IFLA_GENEVE_UDP_CSUM, u8],
  udpZeroCsum6Tx: [IFLA_GENEVE_UDP_ZERO_CSUM6_TX, u8],
  udpZeroCsum6Rx: [IFLA_GENEVE_UDP_ZERO_CSUM6_RX, u8],
  label: [IFLA_GENEVE_LABEL, u32be],
  ttlInherit: [IFLA_GENEVE_TTL_INHERIT, u8],
  df: [IFLA_GENEVE_DF, enumeration(u8, GENEVE_DF)],
  innerProtoInherit: [IFLA_GENEVE_INNER_PROTO_INHERIT, flag],
  portRange: [IFLA_GENEVE_PORT_RANGE, genevePortRange],
  groHint: [IFLA_GENEVE_GRO_HINT, flag],
  local: [IFLA_GENEVE_LOCAL, ipv4],
  local6: [IFLA_GENEVE_LOCAL6, ipv6],
});
/** What a GENEVE tunnel is configured with (`IFLA_GENEVE_*`, linux/if_link.h). */
export interface GeneveInfo extends Infer<typeof geneveInfo> {}
