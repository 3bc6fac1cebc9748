// Names and numbers of linux/if_bridge.h that the VLANs of bridges are told with.

/** What is wanted besides (`BRIDGE_VLANDB_DUMPF_*`), in a request. */
export const BRIDGE_VLANDB_DUMP_FLAGS = 1;

/** VLANs of a port, or of the bridge itself. */
export const BRIDGE_VLANDB_ENTRY = 1;
/** Settings of VLANs for the whole bridge. */
export const BRIDGE_VLANDB_GLOBAL_OPTIONS = 2;

/** Number and flags of the first VLAN. */
export const BRIDGE_VLANDB_ENTRY_INFO = 1;
/** Number of the last one. */
export const BRIDGE_VLANDB_ENTRY_RANGE = 2;
/** State in the spanning tree. */
export const BRIDGE_VLANDB_ENTRY_STATE = 3;
/** Tunnel of the first VLAN. */
export const BRIDGE_VLANDB_ENTRY_TUNNEL_INFO = 4;
/** Counters. */
export const BRIDGE_VLANDB_ENTRY_STATS = 5;
/** Whether multicast routers are there. */
export const BRIDGE_VLANDB_ENTRY_MCAST_ROUTER = 6;
/** Number of groups (after Linux 6.1). */
export const BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS = 7;
/** Most groups; 0 is no limit (after Linux 6.1). */
export const BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS = 8;
/** Whether neighbours are answered for (after Linux 6.1). */
export const BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS = 9;
/** Whether gratuitous ARP and unsolicited advertisements are flooded in spite of that. */
export const BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT = 10;

/** Id of the tunnel. */
export const BRIDGE_VLANDB_TINFO_ID = 1;
/** What to do with it: RTM_SETLINK or RTM_DELLINK. */
export const BRIDGE_VLANDB_TINFO_CMD = 2;

/** Octets received. */
export const BRIDGE_VLANDB_STATS_RX_BYTES = 1;
/** Packets received. */
export const BRIDGE_VLANDB_STATS_RX_PACKETS = 2;
/** Octets sent. */
export const BRIDGE_VLANDB_STATS_TX_BYTES = 3;
/** Packets sent. */
export const BRIDGE_VLANDB_STATS_TX_PACKETS = 4;
/** Octets without meaning, which align a value of 64 bits. */
export const BRIDGE_VLANDB_STATS_PAD = 5;

/** Number of the first VLAN. */
export const BRIDGE_VLANDB_GOPTS_ID = 1;
/** Number of the last one. */
export const BRIDGE_VLANDB_GOPTS_RANGE = 2;
/** Whether groups are learnt. */
export const BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING = 3;
/** Version of IGMP. */
export const BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION = 4;
/** Version of MLD. */
export const BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION = 5;
/** Queries before a group is given up. */
export const BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT = 6;
/** Queries at the start. */
export const BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT = 7;
/** Time between queries for the last member, in 1/100 s. */
export const BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL = 8;
/** Octets without meaning, which align a value of 64 bits. */
export const BRIDGE_VLANDB_GOPTS_PAD = 9;
/** Time until a group without reports is given up, in 1/100 s. */
export const BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL = 10;
/** Time until another querier is given up, in 1/100 s. */
export const BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL = 11;
/** Time between queries, in 1/100 s. */
export const BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL = 12;
/** Longest time to answer a query, in 1/100 s. */
export const BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL = 13;
/** Time between queries at the start, in 1/100 s. */
export const BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL = 14;
/** Whether the bridge asks for groups. */
export const BRIDGE_VLANDB_GOPTS_MCAST_QUERIER = 15;
/** Ports that multicast routers are behind. */
export const BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS = 16;
/** The queriers that are known. */
export const BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE = 17;
/** Number of the spanning tree. */
export const BRIDGE_VLANDB_GOPTS_MSTI = 18;
