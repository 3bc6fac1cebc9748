// Attributes of a link: linux/if_link.h.
/** Link-layer address. */
export const IFLA_ADDRESS = 1;
/** Link-layer broadcast address, or the far end of a tunnel. */
export const IFLA_BROADCAST = 2;
/** Name, up to 15 octets. */
export const IFLA_IFNAME = 3;
/** Largest packet, in octets. */
export const IFLA_MTU = 4;
/** Index of the link underneath, or of the peer. */
export const IFLA_LINK = 5;
/** Name of the root queueing discipline. */
export const IFLA_QDISC = 6;
/** Counters of 32 bits (`struct rtnl_link_stats`). */
export const IFLA_STATS = 7;
/** Unused. */
export const IFLA_COST = 8;
/** Unused. */
export const IFLA_PRIORITY = 9;
/** Index of the link that this one is a port of; 0 releases it. */
export const IFLA_MASTER = 10;
/** Event of the wireless extensions (`struct iw_event`). */
export const IFLA_WIRELESS = 11;
/** Settings of the protocol family that the header names. */
export const IFLA_PROTINFO = 12;
/** Length of the transmit queue, in packets. */
export const IFLA_TXQLEN = 13;
/** Hardware resources (`struct rtnl_link_ifmap`). */
export const IFLA_MAP = 14;
/** Unused. */
export const IFLA_WEIGHT = 15;
/** Operational state of RFC 2863. */
export const IFLA_OPERSTATE = 16;
/** Who may take the link out of dormancy. */
export const IFLA_LINKMODE = 17;
/** Kind of the link and its settings (`IFLA_INFO_*`). */
export const IFLA_LINKINFO = 18;
/** Namespace to move to: that of a process. */
export const IFLA_NET_NS_PID = 19;
/** Text of the administrator, up to 255 octets. */
export const IFLA_IFALIAS = 20;
/** Number of virtual functions. */
export const IFLA_NUM_VF = 21;
/** Settings of the virtual functions (`IFLA_VF_*`). */
export const IFLA_VFINFO_LIST = 22;
/** Counters of 64 bits (`struct rtnl_link_stats64`). */
export const IFLA_STATS64 = 23;
/** Port profiles of the virtual functions (`IFLA_PORT_*`). */
export const IFLA_VF_PORTS = 24;
/** Port profile of the physical function (`IFLA_PORT_*`). */
export const IFLA_PORT_SELF = 25;
/** Settings by address family. */
export const IFLA_AF_SPEC = 26;
/** Group that the link belongs to. */
export const IFLA_GROUP = 27;
/** Namespace to move to: an open descriptor. */
export const IFLA_NET_NS_FD = 28;
/** What a reply shall hold besides (`RTEXT_FILTER_*`). */
export const IFLA_EXT_MASK = 29;
/** How many users want all frames. */
export const IFLA_PROMISCUITY = 30;
/** Number of transmit queues. */
export const IFLA_NUM_TX_QUEUES = 31;
/** Number of receive queues. */
export const IFLA_NUM_RX_QUEUES = 32;
/** Whether there is a carrier: 1 or 0. */
export const IFLA_CARRIER = 33;
/** Identifier of the physical port. */
export const IFLA_PHYS_PORT_ID = 34;
/** How often the carrier came or went. */
export const IFLA_CARRIER_CHANGES = 35;
/** Identifier of the switch that the port belongs to. */
export const IFLA_PHYS_SWITCH_ID = 36;
/** Namespace of `IFLA_LINK`, as an id of ours. */
export const IFLA_LINK_NETNSID = 37;
/** Name that the driver gives the physical port. */
export const IFLA_PHYS_PORT_NAME = 38;
/** Whether a protocol holds the port down: 1 or 0. */
export const IFLA_PROTO_DOWN = 39;
/** Most segments of a packet to be segmented. */
export const IFLA_GSO_MAX_SEGS = 40;
/** Largest packet to be segmented, in octets. */
export const IFLA_GSO_MAX_SIZE = 41;
/** Octets without meaning, which align a value of 64 bits. */
export const IFLA_PAD = 42;
/** Programs of the express data path (`IFLA_XDP_*`). */
export const IFLA_XDP = 43;
/** What a notification is about (`IFLA_EVENT_*`). */
export const IFLA_EVENT = 44;
/** Id of the namespace that the link has moved to. */
export const IFLA_NEW_NETNSID = 45;
/** Namespace that a request is about or a reply is from. */
export const IFLA_TARGET_NETNSID = 46;
/** How often the carrier came. */
export const IFLA_CARRIER_UP_COUNT = 47;
/** How often the carrier went. */
export const IFLA_CARRIER_DOWN_COUNT = 48;
/** Index of the link in the namespace that it has moved to. */
export const IFLA_NEW_IFINDEX = 49;
/** Least that the MTU may be set to. */
export const IFLA_MIN_MTU = 50;
/** Most that the MTU may be set to; 0 is no limit. */
export const IFLA_MAX_MTU = 51;
/** Properties, of which there may be several each. */
export const IFLA_PROP_LIST = 52;
/** Alternative name, up to 127 octets. */
export const IFLA_ALT_IFNAME = 53;
/** Link-layer address that the hardware came with. */
export const IFLA_PERM_ADDRESS = 54;
/** Why protocols hold the port down (`IFLA_PROTO_DOWN_REASON_*`). */
export const IFLA_PROTO_DOWN_REASON = 55;
/** Name of the device that the link belongs to, as in sysfs. */
export const IFLA_PARENT_DEV_NAME = 56;
/** Bus of the device that the link belongs to. */
export const IFLA_PARENT_DEV_BUS_NAME = 57;
/** Largest packet that may be put together, in octets. */
export const IFLA_GRO_MAX_SIZE = 58;
/** Largest packet that the device can segment, in octets. */
export const IFLA_TSO_MAX_SIZE = 59;
/** Most segments that the device can make. */
export const IFLA_TSO_MAX_SEGS = 60;
/** How many users want all multicast frames. */
export const IFLA_ALLMULTI = 61;
/** Port of devlink that the link belongs to. */
export const IFLA_DEVLINK_PORT = 62;
/** As `IFLA_GSO_MAX_SIZE`, for IPv4. */
export const IFLA_GSO_IPV4_MAX_SIZE = 63;
/** As `IFLA_GRO_MAX_SIZE`, for IPv4. */
export const IFLA_GRO_IPV4_MAX_SIZE = 64;
/** Pin of a phase-locked loop that clocks the port. */
export const IFLA_DPLL_PIN = 65;
/** How far ahead the device can schedule a departure, in nanoseconds. */
export const IFLA_MAX_PACING_OFFLOAD_HORIZON = 66;
/** Whether the link must stay in its namespace: 1 or 0. */
export const IFLA_NETNS_IMMUTABLE = 67;
/** Octets wanted free before a packet. */
export const IFLA_HEADROOM = 68;
/** Octets wanted free behind a packet. */
export const IFLA_TAILROOM = 69;
/** Kind of the link: 'vlan', 'bridge' …. */
export const IFLA_INFO_KIND = 1;
/** Settings of the link, by its kind. */
export const IFLA_INFO_DATA = 2;
/** Counters of the link, by its kind. */
export const IFLA_INFO_XSTATS = 3;
/** Kind of the master of the link. */
export const IFLA_INFO_SLAVE_KIND = 4;
/** Settings of the link as a port, by the kind of its master. */
export const IFLA_INFO_SLAVE_DATA = 5;
