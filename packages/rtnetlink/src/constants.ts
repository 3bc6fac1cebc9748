// Names and numbers of linux/rtnetlink.h: message types, multicast groups, routing tables.

/** First message type of the family (`RTM_BASE`). */
export const RTM_BASE = 16;

/** A link was made or changed, or: make or change one. */
export const RTM_NEWLINK = 16;
/** A link is gone, or: remove one. */
export const RTM_DELLINK = 17;
/** Ask for links. */
export const RTM_GETLINK = 18;
/** Change a link. */
export const RTM_SETLINK = 19;

/** An address was made or changed, or: make or change one. */
export const RTM_NEWADDR = 20;
/** An address is gone, or: remove one. */
export const RTM_DELADDR = 21;
/** Ask for addresses. */
export const RTM_GETADDR = 22;

/** A route was made or changed, or: make or change one. */
export const RTM_NEWROUTE = 24;
/** A route is gone, or: remove one. */
export const RTM_DELROUTE = 25;
/** Ask for routes. */
export const RTM_GETROUTE = 26;

/** A neighbour or forwarding database entry was made or changed, or: make or change one. */
export const RTM_NEWNEIGH = 28;
/** A neighbour or forwarding database entry is gone, or: remove one. */
export const RTM_DELNEIGH = 29;
/** Ask for neighbours or the forwarding database. */
export const RTM_GETNEIGH = 30;

/** A rule was made or changed, or: make or change one. */
export const RTM_NEWRULE = 32;
/** A rule is gone, or: remove one. */
export const RTM_DELRULE = 33;
/** Ask for rules. */
export const RTM_GETRULE = 34;

/** A queueing discipline was made or changed, or: make or change one. */
export const RTM_NEWQDISC = 36;
/** A queueing discipline is gone, or: remove one. */
export const RTM_DELQDISC = 37;
/** Ask for queueing disciplines. */
export const RTM_GETQDISC = 38;

/** A traffic class was made or changed, or: make or change one. */
export const RTM_NEWTCLASS = 40;
/** A traffic class is gone, or: remove one. */
export const RTM_DELTCLASS = 41;
/** Ask for traffic classes. */
export const RTM_GETTCLASS = 42;

/** A traffic filter was made or changed, or: make or change one. */
export const RTM_NEWTFILTER = 44;
/** A traffic filter is gone, or: remove one. */
export const RTM_DELTFILTER = 45;
/** Ask for traffic filters. */
export const RTM_GETTFILTER = 46;

/** A traffic action was made or changed, or: make or change one. */
export const RTM_NEWACTION = 48;
/** A traffic action is gone, or: remove one. */
export const RTM_DELACTION = 49;
/** Ask for traffic actions. */
export const RTM_GETACTION = 50;

/** A router advertised a prefix. */
export const RTM_NEWPREFIX = 52;

/** A joined multicast address was made or changed, or: make or change one. */
export const RTM_NEWMULTICAST = 56;
/** A joined multicast address is gone, or: remove one. */
export const RTM_DELMULTICAST = 57;
/** Ask for joined multicast addresses. */
export const RTM_GETMULTICAST = 58;

/** A joined anycast address was made or changed, or: make or change one. */
export const RTM_NEWANYCAST = 60;
/** A joined anycast address is gone, or: remove one. */
export const RTM_DELANYCAST = 61;
/** Ask for joined anycast addresses. */
export const RTM_GETANYCAST = 62;

/** A neighbour table was made or changed, or: make or change one. */
export const RTM_NEWNEIGHTBL = 64;
/** Ask for neighbour tables. */
export const RTM_GETNEIGHTBL = 66;
/** Change a neighbour table. */
export const RTM_SETNEIGHTBL = 67;

/** A neighbour discovery option arrived that is left to users. */
export const RTM_NEWNDUSEROPT = 68;

/** An address label was made or changed, or: make or change one. */
export const RTM_NEWADDRLABEL = 72;
/** An address label is gone, or: remove one. */
export const RTM_DELADDRLABEL = 73;
/** Ask for address labels. */
export const RTM_GETADDRLABEL = 74;

/** Ask for data center bridging settings. */
export const RTM_GETDCB = 78;
/** Change a data center bridging setting. */
export const RTM_SETDCB = 79;

/** A setting of an address family was made or changed, or: make or change one. */
export const RTM_NEWNETCONF = 80;
/** A setting of an address family is gone, or: remove one. */
export const RTM_DELNETCONF = 81;
/** Ask for settings of an address family. */
export const RTM_GETNETCONF = 82;

/** A multicast database entry was made or changed, or: make or change one. */
export const RTM_NEWMDB = 84;
/** A multicast database entry is gone, or: remove one. */
export const RTM_DELMDB = 85;
/** Ask for the multicast database. */
export const RTM_GETMDB = 86;

/** A namespace identifier was made or changed, or: make or change one. */
export const RTM_NEWNSID = 88;
/** A namespace identifier is gone, or: remove one. */
export const RTM_DELNSID = 89;
/** Ask for namespace identifiers. */
export const RTM_GETNSID = 90;

/** Statistics of a link. */
export const RTM_NEWSTATS = 92;
/** Ask for statistics. */
export const RTM_GETSTATS = 94;
/** Change what is counted. */
export const RTM_SETSTATS = 95;

/** The multicast routing cache reports a packet. */
export const RTM_NEWCACHEREPORT = 96;

/** A chain of traffic filters was made or changed, or: make or change one. */
export const RTM_NEWCHAIN = 100;
/** A chain of traffic filters is gone, or: remove one. */
export const RTM_DELCHAIN = 101;
/** Ask for chains of traffic filters. */
export const RTM_GETCHAIN = 102;

/** A nexthop object was made or changed, or: make or change one. */
export const RTM_NEWNEXTHOP = 104;
/** A nexthop object is gone, or: remove one. */
export const RTM_DELNEXTHOP = 105;
/** Ask for nexthop objects. */
export const RTM_GETNEXTHOP = 106;

/** A property of a link was made or changed, or: make or change one. */
export const RTM_NEWLINKPROP = 108;
/** A property of a link is gone, or: remove one. */
export const RTM_DELLINKPROP = 109;
/** Ask for properties of links. */
export const RTM_GETLINKPROP = 110;

/** A VLAN of a bridge port was made or changed, or: make or change one. */
export const RTM_NEWVLAN = 112;
/** A VLAN of a bridge port is gone, or: remove one. */
export const RTM_DELVLAN = 113;
/** Ask for VLANs of bridge ports. */
export const RTM_GETVLAN = 114;

/** A bucket of a resilient nexthop group was made or changed, or: make or change one. */
export const RTM_NEWNEXTHOPBUCKET = 116;
/** A bucket of a resilient nexthop group is gone, or: remove one. */
export const RTM_DELNEXTHOPBUCKET = 117;
/** Ask for buckets of resilient nexthop groups. */
export const RTM_GETNEXTHOPBUCKET = 118;

/** A tunnel identifier of a link was made or changed, or: make or change one. */
export const RTM_NEWTUNNEL = 120;
/** A tunnel identifier of a link is gone, or: remove one. */
export const RTM_DELTUNNEL = 121;
/** Ask for tunnel identifiers of links. */
export const RTM_GETTUNNEL = 122;

/** Multicast group: no group. */
export const RTNLGRP_NONE = 0;
/** Multicast group: links. */
export const RTNLGRP_LINK = 1;
/** Multicast group: not used. */
export const RTNLGRP_NOTIFY = 2;
/** Multicast group: neighbours and forwarding database entries. */
export const RTNLGRP_NEIGH = 3;
/** Multicast group: queueing disciplines, classes, filters and actions. */
export const RTNLGRP_TC = 4;
/** Multicast group: IPv4 addresses. */
export const RTNLGRP_IPV4_IFADDR = 5;
/** Multicast group: IPv4 multicast routes. */
export const RTNLGRP_IPV4_MROUTE = 6;
/** Multicast group: IPv4 routes. */
export const RTNLGRP_IPV4_ROUTE = 7;
/** Multicast group: IPv4 rules. */
export const RTNLGRP_IPV4_RULE = 8;
/** Multicast group: IPv6 addresses. */
export const RTNLGRP_IPV6_IFADDR = 9;
/** Multicast group: IPv6 multicast routes. */
export const RTNLGRP_IPV6_MROUTE = 10;
/** Multicast group: IPv6 routes. */
export const RTNLGRP_IPV6_ROUTE = 11;
/** Multicast group: IPv6 settings of links. */
export const RTNLGRP_IPV6_IFINFO = 12;
/** Multicast group: DECnet addresses; not used any more. */
export const RTNLGRP_DECnet_IFADDR = 13;
/** Multicast group: not used. */
export const RTNLGRP_NOP2 = 14;
/** Multicast group: DECnet routes; not used any more. */
export const RTNLGRP_DECnet_ROUTE = 15;
/** Multicast group: DECnet rules; not used any more. */
export const RTNLGRP_DECnet_RULE = 16;
/** Multicast group: not used. */
export const RTNLGRP_NOP4 = 17;
/** Multicast group: prefixes of router advertisements. */
export const RTNLGRP_IPV6_PREFIX = 18;
/** Multicast group: IPv6 rules. */
export const RTNLGRP_IPV6_RULE = 19;
/** Multicast group: neighbour discovery options that are left to users. */
export const RTNLGRP_ND_USEROPT = 20;
/** Multicast group: Phonet addresses. */
export const RTNLGRP_PHONET_IFADDR = 21;
/** Multicast group: Phonet routes. */
export const RTNLGRP_PHONET_ROUTE = 22;
/** Multicast group: data center bridging. */
export const RTNLGRP_DCB = 23;
/** Multicast group: IPv4 settings. */
export const RTNLGRP_IPV4_NETCONF = 24;
/** Multicast group: IPv6 settings. */
export const RTNLGRP_IPV6_NETCONF = 25;
/** Multicast group: multicast databases of bridges. */
export const RTNLGRP_MDB = 26;
/** Multicast group: MPLS routes. */
export const RTNLGRP_MPLS_ROUTE = 27;
/** Multicast group: namespace identifiers. */
export const RTNLGRP_NSID = 28;
/** Multicast group: MPLS settings. */
export const RTNLGRP_MPLS_NETCONF = 29;
/** Multicast group: IPv4 multicast routes, for those who may administer only. */
export const RTNLGRP_IPV4_MROUTE_R = 30;
/** Multicast group: IPv6 multicast routes, for those who may administer only. */
export const RTNLGRP_IPV6_MROUTE_R = 31;
/** Multicast group: nexthop objects. */
export const RTNLGRP_NEXTHOP = 32;
/** Multicast group: VLANs of bridge ports. */
export const RTNLGRP_BRVLAN = 33;
/** Multicast group: MCTP addresses. */
export const RTNLGRP_MCTP_IFADDR = 34;
/** Multicast group: tunnel identifiers of links. */
export const RTNLGRP_TUNNEL = 35;
/** Multicast group: statistics. */
export const RTNLGRP_STATS = 36;
/** Multicast group: joined IPv4 multicast addresses. */
export const RTNLGRP_IPV4_MCADDR = 37;
/** Multicast group: joined IPv6 multicast addresses. */
export const RTNLGRP_IPV6_MCADDR = 38;
/** Multicast group: joined IPv6 anycast addresses. */
export const RTNLGRP_IPV6_ACADDR = 39;

/** Routing table: the default one where a request leaves it open. */
export const RT_TABLE_UNSPEC = 0;
/** Routing table: what headers say of a table whose number takes more than 8 bits. */
export const RT_TABLE_COMPAT = 252;
/** Routing table `default`. */
export const RT_TABLE_DEFAULT = 253;
/** Routing table `main`. */
export const RT_TABLE_MAIN = 254;
/** Routing table `local`: addresses of this host. */
export const RT_TABLE_LOCAL = 255;
/** Greatest number of a routing table. */
export const RT_TABLE_MAX = 0xffff_ffff;
