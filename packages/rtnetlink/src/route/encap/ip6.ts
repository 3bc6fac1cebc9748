import { attributes, type Infer, ipv6, nested, u64be, u8 } from '@netlink/packet';
import { tunnelFlags } from './tunnel-flags.ts';
import { type TunnelOptions, tunnelOptions } from './tunnel-options.ts';

/** Identifier of the tunnel. */
export const LWTUNNEL_IP6_ID = 1;
/** Outer destination. */
export const LWTUNNEL_IP6_DST = 2;
/** Outer source. */
export const LWTUNNEL_IP6_SRC = 3;
/** Outer hop limit. */
export const LWTUNNEL_IP6_HOPLIMIT = 4;
/** Outer traffic class. */
export const LWTUNNEL_IP6_TC = 5;
/** What the header has (`TUNNEL_*`). */
export const LWTUNNEL_IP6_FLAGS = 6;
/** Padding. */
export const LWTUNNEL_IP6_PAD = 7;
/** Options of the tunnel's kind. */
export const LWTUNNEL_IP6_OPTS = 8;

/** Encapsulation in IPv6, by a tunnel that takes its settings from the route (`LWTUNNEL_IP6_*`, linux/lwtunnel.h): `encap ip6`. */
export const ip6Encap = attributes({
  id: [LWTUNNEL_IP6_ID, u64be],
  dst: [LWTUNNEL_IP6_DST, ipv6],
  src: [LWTUNNEL_IP6_SRC, ipv6],
  hoplimit: [LWTUNNEL_IP6_HOPLIMIT, u8],
  tc: [LWTUNNEL_IP6_TC, u8],
  flags: [LWTUNNEL_IP6_FLAGS, tunnelFlags],
  opts: [LWTUNNEL_IP6_OPTS, nested<TunnelOptions>(tunnelOptions)],
});
/** Encapsulation in IPv6: `encap ip6`. */
export interface Ip6Encap extends Infer<typeof ip6Encap> {}
