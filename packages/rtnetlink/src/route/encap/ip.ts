import { attributes, type Infer, ipv4, nested, u64be, u8 } from '@netlink/packet';
import { tunnelFlags } from './tunnel-flags.ts';
import { type TunnelOptions, tunnelOptions } from './tunnel-options.ts';

/** Identifier of the tunnel. */
export const LWTUNNEL_IP_ID = 1;
/** Outer destination. */
export const LWTUNNEL_IP_DST = 2;
/** Outer source. */
export const LWTUNNEL_IP_SRC = 3;
/** Outer time to live. */
export const LWTUNNEL_IP_TTL = 4;
/** Outer type of service. */
export const LWTUNNEL_IP_TOS = 5;
/** What the header has (`TUNNEL_*`). */
export const LWTUNNEL_IP_FLAGS = 6;
/** Padding. */
export const LWTUNNEL_IP_PAD = 7;
/** Options of the tunnel's kind. */
export const LWTUNNEL_IP_OPTS = 8;

/** Encapsulation in IPv4, by a tunnel that takes its settings from the route (`LWTUNNEL_IP_*`, linux/lwtunnel.h): `encap ip`. */
export const ipEncap = attributes({
  id: [LWTUNNEL_IP_ID, u64be],
  dst: [LWTUNNEL_IP_DST, ipv4],
  src: [LWTUNNEL_IP_SRC, ipv4],
  ttl: [LWTUNNEL_IP_TTL, u8],
  tos: [LWTUNNEL_IP_TOS, u8],
  flags: [LWTUNNEL_IP_FLAGS, tunnelFlags],
  opts: [LWTUNNEL_IP_OPTS, nested<TunnelOptions>(tunnelOptions)],
});
/** Encapsulation in IPv4: `encap ip`. */
export interface IpEncap extends Infer<typeof ipEncap> {}
