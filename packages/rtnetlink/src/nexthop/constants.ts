// Names and numbers of linux/nexthop.h.

/** Not used. */
export const NHA_UNSPEC = 0;
/** Identifier; 0 lets the kernel choose. */
export const NHA_ID = 1;
/** Members of a group. */
export const NHA_GROUP = 2;
/** Kind of group (`NEXTHOP_GRP_TYPE_*`). */
export const NHA_GROUP_TYPE = 3;
/** Drop packets. */
export const NHA_BLACKHOLE = 4;
/** Index of the link. */
export const NHA_OIF = 5;
/** Gateway. */
export const NHA_GATEWAY = 6;
/** Kind of encapsulation. */
export const NHA_ENCAP_TYPE = 7;
/** Encapsulation. */
export const NHA_ENCAP = 8;
/** In a dump request: list groups only. */
export const NHA_GROUPS = 9;
/** In a dump request: list those whose link has this master. */
export const NHA_MASTER = 10;
/** It is for forwarding database entries. */
export const NHA_FDB = 11;
/** Settings of a resilient group. */
export const NHA_RES_GROUP = 12;
/** A bucket of a resilient group. */
export const NHA_RES_BUCKET = 13;
/** What else to reply (`NHA_OP_FLAG_*`, after Linux 6.1). */
export const NHA_OP_FLAGS = 14;
/** Counters of a group (after Linux 6.1). */
export const NHA_GROUP_STATS = 15;
/** Whether hardware is to count (after Linux 6.1). */
export const NHA_HW_STATS_ENABLE = 16;
/** Whether hardware does count (after Linux 6.1). */
export const NHA_HW_STATS_USED = 17;

/** Kind of group: packets are spread by a hash. */
export const NEXTHOP_GRP_TYPE_MPATH = 0;
/** Kind of group: resilient, flows keep their next hop when members change. */
export const NEXTHOP_GRP_TYPE_RES = 1;

/** Reply with counters. */
export const NHA_OP_FLAG_DUMP_STATS = 1 << 0;
/** Reply with counters of the hardware. */
export const NHA_OP_FLAG_DUMP_HW_STATS = 1 << 1;
/** The reply leaves the reserved fields of members zero. */
export const NHA_OP_FLAG_RESP_GRP_RESVD_0 = 0x8000_0000;

/** Padding. */
export const NHA_RES_GROUP_PAD = 0;
/** Number of buckets. */
export const NHA_RES_GROUP_BUCKETS = 1;
/** Time after which a bucket is idle. */
export const NHA_RES_GROUP_IDLE_TIMER = 2;
/** Longest time to be unbalanced. */
export const NHA_RES_GROUP_UNBALANCED_TIMER = 3;
/** Time for which it has been unbalanced. */
export const NHA_RES_GROUP_UNBALANCED_TIME = 4;

/** Padding. */
export const NHA_RES_BUCKET_PAD = 0;
/** Index of the bucket. */
export const NHA_RES_BUCKET_INDEX = 1;
/** Time for which it has been idle. */
export const NHA_RES_BUCKET_IDLE_TIME = 2;
/** Nexthop object that it holds. */
export const NHA_RES_BUCKET_NH_ID = 3;

/** Counters of one member. */
export const NHA_GROUP_STATS_ENTRY = 1;

/** Nexthop object that is counted. */
export const NHA_GROUP_STATS_ENTRY_ID = 1;
/** Packets forwarded. */
export const NHA_GROUP_STATS_ENTRY_PACKETS = 2;
/** Packets forwarded by hardware. */
export const NHA_GROUP_STATS_ENTRY_PACKETS_HW = 3;
