// Names and numbers of linux/netconf.h.

/** Not used. */
export const NETCONFA_UNSPEC = 0;
/** Index of the link, or `NETCONFA_IFINDEX_*`. */
export const NETCONFA_IFINDEX = 1;
/** Whether packets are forwarded. */
export const NETCONFA_FORWARDING = 2;
/** Reverse path filter: 0 none, 1 strict, 2 loose. */
export const NETCONFA_RP_FILTER = 3;
/** Whether multicasts are forwarded. */
export const NETCONFA_MC_FORWARDING = 4;
/** Whether this host answers for others. */
export const NETCONFA_PROXY_NEIGH = 5;
/** Whether routes over links without a carrier are passed over. */
export const NETCONFA_IGNORE_ROUTES_WITH_LINKDOWN = 6;
/** Whether MPLS packets are taken in. */
export const NETCONFA_INPUT = 7;
/** Whether broadcasts are forwarded. */
export const NETCONFA_BC_FORWARDING = 8;
/** Whether IPv6 packets are forwarded even if the host as a whole does not (after Linux 6.12). */
export const NETCONFA_FORCE_FORWARDING = 9;

/** Settings of all links. */
export const NETCONFA_IFINDEX_ALL = -1;
/** Settings that links begin with. */
export const NETCONFA_IFINDEX_DEFAULT = -2;
