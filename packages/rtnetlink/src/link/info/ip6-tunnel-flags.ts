import { flags, u32 } from '@netlink/packet';

/** `IP6_TNL_F_*`: what a tunnel over IPv6 takes from the packets that it carries (linux/ip6_tunnel.h). */
export const IP6_TUNNEL_FLAGS = {
  ignEncapLimit: 0x1,
  useOrigTclass: 0x2,
  useOrigFlowlabel: 0x4,
  mip6Dev: 0x8,
  rcvDscpCopy: 0x10,
  useOrigFwmark: 0x20,
  allowLocalRemote: 0x40,
} as const;

/** What a tunnel over IPv6 takes from the packets that it carries: 32 bits, those above the words are the kernel's own. */
export const ip6TunnelFlags = flags(u32, IP6_TUNNEL_FLAGS);
