import { attributes, type Infer, s32 } from '@netlink/packet';
import * as c from './constants.ts';

/** `NETCONFA_*`: settings of an address family (linux/netconf.h). All but the index are 0, 1 or what the sysctl holds. */
export const netconfAttributes = attributes({
  ifindex: [c.NETCONFA_IFINDEX, s32],
  forwarding: [c.NETCONFA_FORWARDING, s32],
  rpFilter: [c.NETCONFA_RP_FILTER, s32],
  mcForwarding: [c.NETCONFA_MC_FORWARDING, s32],
  proxyNeigh: [c.NETCONFA_PROXY_NEIGH, s32],
  ignoreRoutesWithLinkdown: [c.NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN, s32],
  input: [c.NETCONFA_INPUT, s32],
  bcForwarding: [c.NETCONFA_BC_FORWARDING, s32],
  forceForwarding: [c.NETCONFA_FORCE_FORWARDING, s32],
});
/** Settings of an address family. */
export interface NetconfAttributes extends Infer<typeof netconfAttributes> {}
