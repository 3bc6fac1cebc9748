import { enumeration, flags, u16 } from '@netlink/packet';

/** `TUNNEL_ENCAP_*`: what a tunnel is wrapped in once more (linux/if_tunnel.h). */
export const TUNNEL_ENCAP_TYPES = { none: 0, fou: 1, gue: 2, mpls: 3 } as const;

/** `TUNNEL_ENCAP_FLAG_*`: how that is done (linux/if_tunnel.h). */
export const TUNNEL_ENCAP_FLAGS = { csum: 1 << 0, csum6: 1 << 1, remcsum: 1 << 2 } as const;

/** What a tunnel is wrapped in once more. */
export const tunnelEncapType = enumeration(u16, TUNNEL_ENCAP_TYPES);
/** How that is done. */
export const tunnelEncapFlags = flags(u16, TUNNEL_ENCAP_FLAGS);
