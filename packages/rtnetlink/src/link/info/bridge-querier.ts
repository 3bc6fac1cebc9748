import { attributes, type Infer, ipv4, ipv6, u32, u64 } from '@netlink/packet';

/** IPv4 address of the querier. */
export const BRIDGE_QUERIER_IP_ADDRESS = 1;
/** Index of the port that leads to it. */
export const BRIDGE_QUERIER_IP_PORT = 2;
/** Time until it is given up, in 1/100 s. */
export const BRIDGE_QUERIER_IP_OTHER_TIMER = 3;
/** Octets without meaning, which align a value of 64 bits. */
export const BRIDGE_QUERIER_PAD = 4;
/** IPv6 address of the querier. */
export const BRIDGE_QUERIER_IPV6_ADDRESS = 5;
/** Index of the port that leads to it. */
export const BRIDGE_QUERIER_IPV6_PORT = 6;
/** Time until it is given up, in 1/100 s. */
export const BRIDGE_QUERIER_IPV6_OTHER_TIMER = 7;

/** Multicast queriers that a bridge knows of (`BRIDGE_QUERIER_*`, linux/if_bridge.h). */
export const bridgeQuerier = attributes({
  ipAddress: [BRIDGE_QUERIER_IP_ADDRESS, ipv4],
  ipPort: [BRIDGE_QUERIER_IP_PORT, u32],
  ipOtherTimer: [BRIDGE_QUERIER_IP_OTHER_TIMER, u64],
  ipv6Address: [BRIDGE_QUERIER_IPV6_ADDRESS, ipv6],
  ipv6Port: [BRIDGE_QUERIER_IPV6_PORT, u32],
  ipv6OtherTimer: [BRIDGE_QUERIER_IPV6_OTHER_TIMER, u64],
});
/** Multicast queriers that a bridge knows of (`BRIDGE_QUERIER_*`, linux/if_bridge.h). */
export interface BridgeQuerier extends Infer<typeof bridgeQuerier> {}
