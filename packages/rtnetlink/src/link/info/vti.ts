import { attributes, type Infer, ipv4, ipv6, u32, u32be } from '@netlink/packet';

/** Index of the link that tunnelled packets leave by. */
export const IFLA_VTI_LINK = 1;
/** Key of received packets. */
export const IFLA_VTI_IKEY = 2;
/** Key of sent packets. */
export const IFLA_VTI_OKEY = 3;
/** Address of this end. */
export const IFLA_VTI_LOCAL = 4;
/** Address of the far end. */
export const IFLA_VTI_REMOTE = 5;
/** Mark by which tunnelled packets are routed. */
export const IFLA_VTI_FWMARK = 6;

const keys = {
  link: [IFLA_VTI_LINK, u32],
  ikey: [IFLA_VTI_IKEY, u32be],
  okey: [IFLA_VTI_OKEY, u32be],
} as const;

/** What a tunnel of IPsec over IPv4 is configured with (`IFLA_VTI_*`, linux/if_tunnel.h). */
export const vtiInfo = attributes({
  ...keys,
  local: [IFLA_VTI_LOCAL, ipv4],
  remote: [IFLA_VTI_REMOTE, ipv4],
  fwmark: [IFLA_VTI_FWMARK, u32],
});
/** What a tunnel of IPsec over IPv4 is configured with (`IFLA_VTI_*`, linux/if_tunnel.h). */
export interface VtiInfo extends Infer<typeof vtiInfo> {}

/** The same over IPv6. */
export const vti6Info = attributes({
  ...keys,
  local: [IFLA_VTI_LOCAL, ipv6],
  remote: [IFLA_VTI_REMOTE, ipv6],
  fwmark: [IFLA_VTI_FWMARK, u32],
});
/** The same over IPv6. */
export interface Vti6Info extends Infer<typeof vti6Info> {}
