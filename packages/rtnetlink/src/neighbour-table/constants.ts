// Names and numbers of linux/neighbour.h that neighbour tables are made of.

/** Not used. */
export const NDTA_UNSPEC = 0;
/** Name of the table. */
export const NDTA_NAME = 1;
/** Entries below which nothing is collected. */
export const NDTA_THRESH1 = 2;
/** Entries above which collection is eager. */
export const NDTA_THRESH2 = 3;
/** Greatest number of entries. */
export const NDTA_THRESH3 = 4;
/** State of the table. */
export const NDTA_CONFIG = 5;
/** Parameters: of a link, or those that links begin with. */
export const NDTA_PARMS = 6;
/** Counters. */
export const NDTA_STATS = 7;
/** Time between collections. */
export const NDTA_GC_INTERVAL = 8;
/** Padding. */
export const NDTA_PAD = 9;

/** Not used. */
export const NDTPA_UNSPEC = 0;
/** Index of the link. */
export const NDTPA_IFINDEX = 1;
/** References. */
export const NDTPA_REFCNT = 2;
/** Time for which a neighbour counts as reachable. */
export const NDTPA_REACHABLE_TIME = 3;
/** Mean of that time, which is random. */
export const NDTPA_BASE_REACHABLE_TIME = 4;
/** Time between solicitations. */
export const NDTPA_RETRANS_TIME = 5;
/** Time after which a stale entry may be collected. */
export const NDTPA_GC_STALETIME = 6;
/** Time from the first use of a stale entry to its probe. */
export const NDTPA_DELAY_PROBE_TIME = 7;
/** Packets that wait for a resolution. */
export const NDTPA_QUEUE_LEN = 8;
/** Probes by a daemon. */
export const NDTPA_APP_PROBES = 9;
/** Unicast probes. */
export const NDTPA_UCAST_PROBES = 10;
/** Multicast probes. */
export const NDTPA_MCAST_PROBES = 11;
/** Longest delay of an answer for an anycast address. */
export const NDTPA_ANYCAST_DELAY = 12;
/** Longest delay of an answer for another. */
export const NDTPA_PROXY_DELAY = 13;
/** Answers for others that may wait. */
export const NDTPA_PROXY_QLEN = 14;
/** Least age of an entry before it is replaced. */
export const NDTPA_LOCKTIME = 15;
/** Octets that wait for a resolution. */
export const NDTPA_QUEUE_LENBYTES = 16;
/** Multicast probes after the unicast ones. */
export const NDTPA_MCAST_REPROBES = 17;
/** Padding. */
export const NDTPA_PAD = 18;
/** Time between probes of a managed entry. */
export const NDTPA_INTERVAL_PROBE_TIME_MS = 19;
