import { attributes, enumeration, type Infer, ipv4, ipv6, u32, u8 } from '@netlink/packet';

/** Descriptor of a UDP socket for version 0. In requests only. */
export const IFLA_GTP_FD0 = 1;
/** Descriptor of a UDP socket for version 1. In requests only. */
export const IFLA_GTP_FD1 = 2;
/** Size of the table of contexts. */
export const IFLA_GTP_PDP_HASHSIZE = 3;
/** Which end of the tunnel it is (`GTP_ROLE_*`). */
export const IFLA_GTP_ROLE = 4;
/** Whether the kernel makes the sockets: 1. In requests only. */
export const IFLA_GTP_CREATE_SOCKETS = 5;
/** How often this end was started anew. */
export const IFLA_GTP_RESTART_COUNT = 6;
/** IPv4 address that the kernel binds its sockets to. */
export const IFLA_GTP_LOCAL = 7;
/** IPv6 address that the kernel binds its sockets to. */
export const IFLA_GTP_LOCAL6 = 8;

/** `GTP_ROLE_*`: which end of a tunnel it is (linux/if_link.h). */
export const GTP_ROLES = { ggsn: 0, sgsn: 1 } as const;

/** What a link of the GPRS tunnelling protocol is configured with (`IFLA_GTP_*`, linux/if_link.h). */
export const gtpInfo = attributes({
  fd0: [IFLA_GTP_FD0, u32],
  fd1: [IFLA_GTP_FD1, u32],
  pdpHashsize: [IFLA_GTP_PDP_HASHSIZE, u32],
  role: [IFLA_GTP_ROLE, enumeration(u32, GTP_ROLES)],
  createSockets: [IFLA_GTP_CREATE_SOCKETS, u8],
  restartCount: [IFLA_GTP_RESTART_COUNT, u8],
  local: [IFLA_GTP_LOCAL, ipv4],
  local6: [IFLA_GTP_LOCAL6, ipv6],
});
/** What a link of the GPRS tunnelling protocol is configured with (`IFLA_GTP_*`, linux/if_link.h). */
export interface GtpInfo extends Infer<typeof gtpInfo> {}
