// Names and numbers of linux/if_link.h, linux/if_bridge.h, linux/if_bonding.h and linux/mpls.h.

/** Counters of all links: `struct rtnl_link_stats64`. */
export const IFLA_STATS_LINK_64 = 1;
/** Counters that a kind of link has. */
export const IFLA_STATS_LINK_XSTATS = 2;
/** Counters that ports of a kind of link have. */
export const IFLA_STATS_LINK_XSTATS_SLAVE = 3;
/** Counters of what the hardware does by itself. */
export const IFLA_STATS_LINK_OFFLOAD_XSTATS = 4;
/** Counters of address families. */
export const IFLA_STATS_AF_SPEC = 5;

/** Of a request: which parts of each group are wanted, a mask each. */
export const IFLA_STATS_GET_FILTERS = 1;
/** Of a request: whether the hardware shall count what it routes, 1 or 0. */
export const IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS = 2;

/** Counters of bridges, in `IFLA_STATS_LINK_XSTATS` and `IFLA_STATS_LINK_XSTATS_SLAVE`. */
export const LINK_XSTATS_TYPE_BRIDGE = 1;
/** Counters of bonds, in the same two. */
export const LINK_XSTATS_TYPE_BOND = 2;

/** Counters of one VLAN; there is one such attribute each. */
export const BRIDGE_XSTATS_VLAN = 1;
/** Counters of IGMP and MLD. */
export const BRIDGE_XSTATS_MCAST = 2;
/** Octets without meaning, which align a value of 64 bits. */
export const BRIDGE_XSTATS_PAD = 3;
/** Counters of the spanning tree. */
export const BRIDGE_XSTATS_STP = 4;

/** Counters of link aggregation by 802.3ad. */
export const BOND_XSTATS_3AD = 1;
/** LACPDUs received. */
export const BOND_3AD_STAT_LACPDU_RX = 0;
/** LACPDUs sent. */
export const BOND_3AD_STAT_LACPDU_TX = 1;
/** LACPDUs of an unknown sort received. */
export const BOND_3AD_STAT_LACPDU_UNKNOWN_RX = 2;
/** Malformed LACPDUs received. */
export const BOND_3AD_STAT_LACPDU_ILLEGAL_RX = 3;
/** Markers received. */
export const BOND_3AD_STAT_MARKER_RX = 4;
/** Markers sent. */
export const BOND_3AD_STAT_MARKER_TX = 5;
/** Responses to markers received. */
export const BOND_3AD_STAT_MARKER_RESP_RX = 6;
/** Responses to markers sent. */
export const BOND_3AD_STAT_MARKER_RESP_TX = 7;
/** Markers of an unknown sort received. */
export const BOND_3AD_STAT_MARKER_UNKNOWN_RX = 8;
/** Octets without meaning, which align a value of 64 bits. */
export const BOND_3AD_STAT_PAD = 9;

/** Packets that hardware could have forwarded and left to the processor. */
export const IFLA_OFFLOAD_XSTATS_CPU_HIT = 1;
/** Which counters of the hardware are asked for, and which run. */
export const IFLA_OFFLOAD_XSTATS_HW_S_INFO = 2;
/** What the hardware has routed. */
export const IFLA_OFFLOAD_XSTATS_L3_STATS = 3;
/** Whether the hardware is asked to count: 1 or 0. */
export const IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST = 1;
/** Whether it does: 1 or 0. */
export const IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED = 2;

/** Counters of a link that MPLS packets pass. */
export const MPLS_STATS_LINK = 1;
