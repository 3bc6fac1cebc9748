// Names and numbers of linux/if_link.h that the filters of VXLANs are told with.

/** Identifiers that are let in. */
export const VXLAN_VNIFILTER_ENTRY = 1;

/** The first identifier. */
export const VXLAN_VNIFILTER_ENTRY_START = 1;
/** The last one. */
export const VXLAN_VNIFILTER_ENTRY_END = 2;
/** IPv4 address of the group or remote host. */
export const VXLAN_VNIFILTER_ENTRY_GROUP = 3;
/** IPv6 address of the group or remote host. */
export const VXLAN_VNIFILTER_ENTRY_GROUP6 = 4;
/** Counters. */
export const VXLAN_VNIFILTER_ENTRY_STATS = 5;

/** Octets received. */
export const VNIFILTER_ENTRY_STATS_RX_BYTES = 1;
/** Packets received. */
export const VNIFILTER_ENTRY_STATS_RX_PKTS = 2;
/** Packets dropped on receipt. */
export const VNIFILTER_ENTRY_STATS_RX_DROPS = 3;
/** Errors on receipt. */
export const VNIFILTER_ENTRY_STATS_RX_ERRORS = 4;
/** Octets sent. */
export const VNIFILTER_ENTRY_STATS_TX_BYTES = 5;
/** Packets sent. */
export const VNIFILTER_ENTRY_STATS_TX_PKTS = 6;
/** Packets dropped on sending. */
export const VNIFILTER_ENTRY_STATS_TX_DROPS = 7;
/** Errors on sending. */
export const VNIFILTER_ENTRY_STATS_TX_ERRORS = 8;
/** Octets without meaning, which align a value of 64 bits. */
export const VNIFILTER_ENTRY_STATS_PAD = 9;
