// Names and numbers of linux/if_bridge.h that multicast databases are made of.

/** The entries of a database. */
export const MDBA_MDB = 1;
/** The ports that multicast routers are behind. */
export const MDBA_ROUTER = 2;

/** A group. */
export const MDBA_MDB_ENTRY = 1;
/** A port of a group. */
export const MDBA_MDB_ENTRY_INFO = 1;

/** Time until the entry goes, in 1/100 s. */
export const MDBA_MDB_EATTR_TIMER = 1;
/** Sources of the group. */
export const MDBA_MDB_EATTR_SRC_LIST = 2;
/** Whether those are let through or kept out (`MCAST_INCLUDE`, `MCAST_EXCLUDE`). */
export const MDBA_MDB_EATTR_GROUP_MODE = 3;
/** The source that the entry is about. */
export const MDBA_MDB_EATTR_SOURCE = 4;
/** Who made the entry. */
export const MDBA_MDB_EATTR_RTPROT = 5;
/** Remote host of a VXLAN (after Linux 6.1). */
export const MDBA_MDB_EATTR_DST = 6;
/** UDP port of the remote host. */
export const MDBA_MDB_EATTR_DST_PORT = 7;
/** VXLAN network identifier of the destination. */
export const MDBA_MDB_EATTR_VNI = 8;
/** Index of the link to the remote host. */
export const MDBA_MDB_EATTR_IFINDEX = 9;
/** VXLAN network identifier of the source. */
export const MDBA_MDB_EATTR_SRC_VNI = 10;

/** A source of a group. */
export const MDBA_MDB_SRCLIST_ENTRY = 1;
/** Its address. */
export const MDBA_MDB_SRCATTR_ADDRESS = 1;
/** Time until it goes, in 1/100 s. */
export const MDBA_MDB_SRCATTR_TIMER = 2;

/** A port that multicast routers are behind. */
export const MDBA_ROUTER_PORT = 1;
/** Time until they are given up, in 1/100 s. */
export const MDBA_ROUTER_PATTR_TIMER = 1;
/** Who says that they are there (`MDB_RTR_TYPE_*`). */
export const MDBA_ROUTER_PATTR_TYPE = 2;
/** The time for IPv4. */
export const MDBA_ROUTER_PATTR_INET_TIMER = 3;
/** The time for IPv6. */
export const MDBA_ROUTER_PATTR_INET6_TIMER = 4;
/** VLAN. */
export const MDBA_ROUTER_PATTR_VID = 5;

/** The entry that is to be made or removed. */
export const MDBA_SET_ENTRY = 1;
/** What else is said of it. */
export const MDBA_SET_ENTRY_ATTRS = 2;
/** The entry that is asked for (after Linux 6.1). */
export const MDBA_GET_ENTRY = 1;
/** What else is said of it. */
export const MDBA_GET_ENTRY_ATTRS = 2;

/** The source that the entry is about. */
export const MDBE_ATTR_SOURCE = 1;
/** Sources of the group (after Linux 6.1). */
export const MDBE_ATTR_SRC_LIST = 2;
/** Whether those are let through or kept out. */
export const MDBE_ATTR_GROUP_MODE = 3;
/** Who makes the entry. */
export const MDBE_ATTR_RTPROT = 4;
/** Remote host of a VXLAN. */
export const MDBE_ATTR_DST = 5;
/** UDP port of the remote host. */
export const MDBE_ATTR_DST_PORT = 6;
/** VXLAN network identifier of the destination. */
export const MDBE_ATTR_VNI = 7;
/** Index of the link to the remote host. */
export const MDBE_ATTR_IFINDEX = 8;
/** VXLAN network identifier of the source. */
export const MDBE_ATTR_SRC_VNI = 9;
/** States that a bulk removal is about. */
export const MDBE_ATTR_STATE_MASK = 10;

/** A source of a group. */
export const MDBE_SRC_LIST_ENTRY = 1;
/** Its address. */
export const MDBE_SRCATTR_ADDRESS = 1;
