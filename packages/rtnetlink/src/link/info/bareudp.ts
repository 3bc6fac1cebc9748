import { attributes, flag, type Infer, u16, u16be } from '@netlink/packet';

/** UDP port to send to and receive on. */
export const IFLA_BAREUDP_PORT = 1;
/** Protocol that is tunnelled (`ETH_P_*`). */
export const IFLA_BAREUDP_ETHERTYPE = 2;
/** Least UDP port to send from. */
export const IFLA_BAREUDP_SRCPORT_MIN = 3;
/** IPv6 goes with IPv4, multicast MPLS with unicast. */
export const IFLA_BAREUDP_MULTIPROTO_MODE = 4;

/** What a tunnel of bare UDP is configured with (`IFLA_BAREUDP_*`, linux/if_link.h). */
export const bareudpInfo = attributes({
  port: [IFLA_BAREUDP_PORT, u16be],
  ethertype: [IFLA_BAREUDP_ETHERTYPE, u16be],
  srcportMin: [IFLA_BAREUDP_SRCPORT_MIN, u16],
  multiprotoMode: [IFLA_BAREUDP_MULTIPROTO_MODE, flag],
});
/** What a tunnel of bare UDP is configured with (`IFLA_BAREUDP_*`, linux/if_link.h). */
export interface BareudpInfo extends Infer<typeof bareudpInfo> {}
