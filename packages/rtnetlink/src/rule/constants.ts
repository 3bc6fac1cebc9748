// Names and numbers of linux/fib_rules.h.

/** Rule flag: it cannot be removed. */
export const FIB_RULE_PERMANENT = 0x1;
/** Rule flag: it applies to what it does not match. */
export const FIB_RULE_INVERT = 0x2;
/** Rule flag: the rule to go to does not exist. */
export const FIB_RULE_UNRESOLVED = 0x4;
/** Rule flag: the link that packets come in by does not exist. */
export const FIB_RULE_IIF_DETACHED = 0x8;
/** Rule flag: the link does not exist; another name of {@link FIB_RULE_IIF_DETACHED}. */
export const FIB_RULE_DEV_DETACHED = 0x8;
/** Rule flag: the link that packets go out by does not exist. */
export const FIB_RULE_OIF_DETACHED = 0x10;
/** Rule flag: find the source address by it too. */
export const FIB_RULE_FIND_SADDR = 0x1_0000;

/** Not used. */
export const FRA_UNSPEC = 0;
/** Destination. */
export const FRA_DST = 1;
/** Source. */
export const FRA_SRC = 2;
/** Name of the link that packets come in by. */
export const FRA_IIFNAME = 3;
/** Name of the link; another name of {@link FRA_IIFNAME}. */
export const FRA_IFNAME = 3;
/** Priority of the rule to go to. */
export const FRA_GOTO = 4;
/** Not used. */
export const FRA_UNUSED2 = 5;
/** Priority: less goes first. */
export const FRA_PRIORITY = 6;
/** Not used. */
export const FRA_UNUSED3 = 7;
/** Not used. */
export const FRA_UNUSED4 = 8;
/** Not used. */
export const FRA_UNUSED5 = 9;
/** Mark of packets. */
export const FRA_FWMARK = 10;
/** Realm. */
export const FRA_FLOW = 11;
/** Identifier of the tunnel that packets came by. */
export const FRA_TUN_ID = 12;
/** Group of links whose routes do not count. */
export const FRA_SUPPRESS_IFGROUP = 13;
/** Routes of at most that prefix length do not count. */
export const FRA_SUPPRESS_PREFIXLEN = 14;
/** Number of the routing table. */
export const FRA_TABLE = 15;
/** Bits of the mark that count. */
export const FRA_FWMASK = 16;
/** Name of the link that packets go out by. */
export const FRA_OIFNAME = 17;
/** Padding. */
export const FRA_PAD = 18;
/** Take the table of the VRF that the link belongs to. */
export const FRA_L3MDEV = 19;
/** Users. */
export const FRA_UID_RANGE = 20;
/** Who made the rule. */
export const FRA_PROTOCOL = 21;
/** IP protocol. */
export const FRA_IP_PROTO = 22;
/** Source ports. */
export const FRA_SPORT_RANGE = 23;
/** Destination ports. */
export const FRA_DPORT_RANGE = 24;
/** DSCP, six bits (after Linux 6.1). */
export const FRA_DSCP = 25;
/** IPv6 flow label (after Linux 6.12). */
export const FRA_FLOWLABEL = 26;
/** Bits of the flow label that count (after Linux 6.12). */
export const FRA_FLOWLABEL_MASK = 27;
/** Bits of the source port that count (after Linux 6.12). */
export const FRA_SPORT_MASK = 28;
/** Bits of the destination port that count (after Linux 6.12). */
export const FRA_DPORT_MASK = 29;
/** Bits of the DSCP that count (after Linux 6.12). */
export const FRA_DSCP_MASK = 30;

/** Action: not given. */
export const FR_ACT_UNSPEC = 0;
/** Action: look in a table. */
export const FR_ACT_TO_TBL = 1;
/** Action: go to another rule. */
export const FR_ACT_GOTO = 2;
/** Action: nothing. */
export const FR_ACT_NOP = 3;
/** Action: not used. */
export const FR_ACT_RES3 = 4;
/** Action: not used. */
export const FR_ACT_RES4 = 5;
/** Action: drop silently. */
export const FR_ACT_BLACKHOLE = 6;
/** Action: drop, the network is unreachable. */
export const FR_ACT_UNREACHABLE = 7;
/** Action: drop, access is denied. */
export const FR_ACT_PROHIBIT = 8;
