// Names and numbers of linux/rtnetlink.h that routes are made of.

/** Route type: not given. */
export const RTN_UNSPEC = 0;
/** Route type: through a gateway, or to a host on the link. */
export const RTN_UNICAST = 1;
/** Route type: to this host. */
export const RTN_LOCAL = 2;
/** Route type: to this host as a broadcast, and sent as one. */
export const RTN_BROADCAST = 3;
/** Route type: to this host as a broadcast, but sent as unicast. */
export const RTN_ANYCAST = 4;
/** Route type: to a multicast group. */
export const RTN_MULTICAST = 5;
/** Route type: drop silently. */
export const RTN_BLACKHOLE = 6;
/** Route type: drop, the destination is unreachable. */
export const RTN_UNREACHABLE = 7;
/** Route type: drop, the destination is forbidden. */
export const RTN_PROHIBIT = 8;
/** Route type: not in this table, go on with the next rule. */
export const RTN_THROW = 9;
/** Route type: translate the address; not used. */
export const RTN_NAT = 10;
/** Route type: ask an external resolver; not used. */
export const RTN_XRESOLVE = 11;

/** Origin of a route: not known. */
export const RTPROT_UNSPEC = 0;
/** Origin of a route: an ICMP redirect. */
export const RTPROT_REDIRECT = 1;
/** Origin of a route: the kernel. */
export const RTPROT_KERNEL = 2;
/** Origin of a route: the boot scripts. */
export const RTPROT_BOOT = 3;
/** Origin of a route: an administrator. */
export const RTPROT_STATIC = 4;
/** Origin of a route: GateD. */
export const RTPROT_GATED = 8;
/** Origin of a route: a router advertisement. */
export const RTPROT_RA = 9;
/** Origin of a route: Merit MRT. */
export const RTPROT_MRT = 10;
/** Origin of a route: Zebra. */
export const RTPROT_ZEBRA = 11;
/** Origin of a route: BIRD. */
export const RTPROT_BIRD = 12;
/** Origin of a route: a DECnet daemon. */
export const RTPROT_DNROUTED = 13;
/** Origin of a route: XORP. */
export const RTPROT_XORP = 14;
/** Origin of a route: Netsukuku. */
export const RTPROT_NTK = 15;
/** Origin of a route: a DHCP client. */
export const RTPROT_DHCP = 16;
/** Origin of a route: a multicast daemon. */
export const RTPROT_MROUTED = 17;
/** Origin of a route: Keepalived. */
export const RTPROT_KEEPALIVED = 18;
/** Origin of a route: Babel. */
export const RTPROT_BABEL = 42;
/** Origin of a route: OVN (Linux 6.15). */
export const RTPROT_OVN = 84;
/** Origin of a route: Open/R. */
export const RTPROT_OPENR = 99;
/** Origin of a route: BGP. */
export const RTPROT_BGP = 186;
/** Origin of a route: IS-IS. */
export const RTPROT_ISIS = 187;
/** Origin of a route: OSPF. */
export const RTPROT_OSPF = 188;
/** Origin of a route: RIP. */
export const RTPROT_RIP = 189;
/** Origin of a route: EIGRP. */
export const RTPROT_EIGRP = 192;

/** Distance of a destination: anywhere. */
export const RT_SCOPE_UNIVERSE = 0;
/** Distance of a destination: within the site. */
export const RT_SCOPE_SITE = 200;
/** Distance of a destination: on the link. */
export const RT_SCOPE_LINK = 253;
/** Distance of a destination: this host. */
export const RT_SCOPE_HOST = 254;
/** Distance of a destination: it does not exist. */
export const RT_SCOPE_NOWHERE = 255;

/** Route flag: tell who listens of the change. */
export const RTM_F_NOTIFY = 0x100;
/** Route flag: made for one destination, from another route. */
export const RTM_F_CLONED = 0x200;
/** Route flag: balance over all next hops; not used. */
export const RTM_F_EQUALIZE = 0x400;
/** Route flag: of a prefix. */
export const RTM_F_PREFIX = 0x800;
/** Lookup flag: say which table the route was found in. */
export const RTM_F_LOOKUP_TABLE = 0x1000;
/** Lookup flag: reply with the route as it stands in the table. */
export const RTM_F_FIB_MATCH = 0x2000;
/** Route flag: hardware forwards by it. */
export const RTM_F_OFFLOAD = 0x4000;
/** Route flag: hardware hands its packets to the kernel. */
export const RTM_F_TRAP = 0x8000;
/** Route flag: hardware refused it. */
export const RTM_F_OFFLOAD_FAILED = 0x2000_0000;

/** Next hop flag: its link is down. */
export const RTNH_F_DEAD = 1;
/** Next hop flag: look the gateway up again. */
export const RTNH_F_PERVASIVE = 2;
/** Next hop flag: the gateway is on the link, whatever the addresses say. */
export const RTNH_F_ONLINK = 4;
/** Next hop flag: hardware forwards by it. */
export const RTNH_F_OFFLOAD = 8;
/** Next hop flag: its link has no carrier. */
export const RTNH_F_LINKDOWN = 16;
/** Next hop flag: a multicast route that is not resolved. */
export const RTNH_F_UNRESOLVED = 32;
/** Next hop flag: hardware hands its packets to the kernel. */
export const RTNH_F_TRAP = 64;

/** Cache flag of a looked-up IPv4 route (linux/in_route.h): tell who listens. */
export const RTCF_NOTIFY = 0x1_0000;
/** Cache flag of a looked-up IPv4 route: the destination is on the link; not used. */
export const RTCF_DIRECTDST = 0x2_0000;
/** Cache flag of a looked-up IPv4 route: a redirect made it. */
export const RTCF_REDIRECTED = 0x4_0000;
/** Cache flag of a looked-up IPv4 route: for a transparent proxy; not used. */
export const RTCF_TPROXY = 0x8_0000;
/** Cache flag of a looked-up IPv4 route: fast path; not used. */
export const RTCF_FAST = 0x20_0000;
/** Cache flag of a looked-up IPv4 route: masquerading; not used. */
export const RTCF_MASQ = 0x40_0000;
/** Cache flag of a looked-up IPv4 route: source translated; not used. */
export const RTCF_SNAT = 0x80_0000;
/** Cache flag of a looked-up IPv4 route: the sender is to be redirected. */
export const RTCF_DOREDIRECT = 0x100_0000;
/** Cache flag of a looked-up IPv4 route: the source is on the link. */
export const RTCF_DIRECTSRC = 0x400_0000;
/** Cache flag of a looked-up IPv4 route: destination translated; not used. */
export const RTCF_DNAT = 0x800_0000;
/** Cache flag of a looked-up IPv4 route: a broadcast. */
export const RTCF_BROADCAST = 0x1000_0000;
/** Cache flag of a looked-up IPv4 route: a multicast. */
export const RTCF_MULTICAST = 0x2000_0000;
/** Cache flag of a looked-up IPv4 route: rejected; not used. */
export const RTCF_REJECT = 0x4000_0000;
/** Cache flag of a looked-up IPv4 route: to this host. */
export const RTCF_LOCAL = 0x8000_0000;

/** Not used. */
export const RTA_UNSPEC = 0;
/** Destination: an address, or an MPLS label. */
export const RTA_DST = 1;
/** Source address. */
export const RTA_SRC = 2;
/** Index of the link that packets come in by. */
export const RTA_IIF = 3;
/** Index of the link that packets go out by. */
export const RTA_OIF = 4;
/** Gateway, an address of the route's own family. */
export const RTA_GATEWAY = 5;
/** Metric: less goes first. */
export const RTA_PRIORITY = 6;
/** Source address that is preferred for packets of this host. */
export const RTA_PREFSRC = 7;
/** Metrics of the transport (`RTAX_*`). */
export const RTA_METRICS = 8;
/** Several next hops. */
export const RTA_MULTIPATH = 9;
/** No longer used. */
export const RTA_PROTOINFO = 10;
/** Realm. */
export const RTA_FLOW = 11;
/** Age and use of the route. */
export const RTA_CACHEINFO = 12;
/** No longer used. */
export const RTA_SESSION = 13;
/** No longer used. */
export const RTA_MP_ALGO = 14;
/** Number of the routing table. */
export const RTA_TABLE = 15;
/** Mark of packets, in a lookup. */
export const RTA_MARK = 16;
/** Counters of a multicast route. */
export const RTA_MFC_STATS = 17;
/** Gateway, an address of another family. */
export const RTA_VIA = 18;
/** Labels that replace the incoming one, of an MPLS route. */
export const RTA_NEWDST = 19;
/** Preference of an IPv6 router. */
export const RTA_PREF = 20;
/** Kind of encapsulation. */
export const RTA_ENCAP_TYPE = 21;
/** Encapsulation. */
export const RTA_ENCAP = 22;
/** Time until an IPv6 route goes, or since a multicast route was used. */
export const RTA_EXPIRES = 23;
/** Padding. */
export const RTA_PAD = 24;
/** User whose packets are meant, in a lookup. */
export const RTA_UID = 25;
/** Whether an MPLS route copies the time to live to the packet within. */
export const RTA_TTL_PROPAGATE = 26;
/** IP protocol, in a lookup. */
export const RTA_IP_PROTO = 27;
/** Source port, in a lookup. */
export const RTA_SPORT = 28;
/** Destination port, in a lookup. */
export const RTA_DPORT = 29;
/** Nexthop object that the route uses. */
export const RTA_NH_ID = 30;
/** IPv6 flow label, in a lookup (after Linux 6.12). */
export const RTA_FLOWLABEL = 31;

/** Not used. */
export const RTAX_UNSPEC = 0;
/** Metrics that measurements must not change. */
export const RTAX_LOCK = 1;
/** Path MTU. */
export const RTAX_MTU = 2;
/** Greatest window to advertise. */
export const RTAX_WINDOW = 3;
/** Round-trip time. */
export const RTAX_RTT = 4;
/** Variance of the round-trip time. */
export const RTAX_RTTVAR = 5;
/** Slow start threshold. */
export const RTAX_SSTHRESH = 6;
/** Clamp of the congestion window. */
export const RTAX_CWND = 7;
/** Segment size to advertise. */
export const RTAX_ADVMSS = 8;
/** Reordering to expect. */
export const RTAX_REORDERING = 9;
/** Hop limit. */
export const RTAX_HOPLIMIT = 10;
/** Initial congestion window. */
export const RTAX_INITCWND = 11;
/** Features (`RTAX_FEATURE_*`). */
export const RTAX_FEATURES = 12;
/** Least retransmission timeout. */
export const RTAX_RTO_MIN = 13;
/** Initial receive window. */
export const RTAX_INITRWND = 14;
/** Whether to acknowledge at once. */
export const RTAX_QUICKACK = 15;
/** Congestion control. */
export const RTAX_CC_ALGO = 16;
/** Whether TCP Fast Open needs no cookie. */
export const RTAX_FASTOPEN_NO_COOKIE = 17;

/** Feature: explicit congestion notification. */
export const RTAX_FEATURE_ECN = 1;
/** Feature: selective acknowledgement; not used. */
export const RTAX_FEATURE_SACK = 2;
/** Feature: timestamps; not used. */
export const RTAX_FEATURE_TIMESTAMP = 4;
/** Feature: fragment everything; not used. */
export const RTAX_FEATURE_ALLFRAG = 8;
/** Feature: TCP timestamps in microseconds (Linux 6.7). */
export const RTAX_FEATURE_TCP_USEC_TS = 16;

/** Preference of a router: medium (linux/icmpv6.h). */
export const ICMPV6_ROUTER_PREF_MEDIUM = 0;
/** Preference of a router: high. */
export const ICMPV6_ROUTER_PREF_HIGH = 1;
/** Preference of a router: invalid. */
export const ICMPV6_ROUTER_PREF_INVALID = 2;
/** Preference of a router: low. */
export const ICMPV6_ROUTER_PREF_LOW = 3;
