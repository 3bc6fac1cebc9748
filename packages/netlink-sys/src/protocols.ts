/**
 * The netlink protocols: `linux/netlink.h`. Numbers without a kernel side in this or that kernel are listed too;
 * opening them throws `EPROTONOSUPPORT`.
 */

/** Links, addresses, routes, neighbours, rules, traffic control. */
export const NETLINK_ROUTE = 0;
/** Unused. */
export const NETLINK_UNUSED = 1;
/** Reserved for protocols between processes; the kernel is not a party to it. */
export const NETLINK_USERSOCK = 2;
/** Unused, formerly ip_queue. */
export const NETLINK_FIREWALL = 3;
/** Sockets of other families: `ss`. */
export const NETLINK_SOCK_DIAG = 4;
/** The old name of {@link NETLINK_SOCK_DIAG}. */
export const NETLINK_INET_DIAG: 4 = NETLINK_SOCK_DIAG;
/** Formerly iptables' ULOG. */
export const NETLINK_NFLOG = 5;
/** IPsec. */
export const NETLINK_XFRM = 6;
/** Event notifications of SELinux. */
export const NETLINK_SELINUX = 7;
/** Open-iSCSI. */
export const NETLINK_ISCSI = 8;
/** Auditing. */
export const NETLINK_AUDIT = 9;
/** Lookups in the forwarding information base. */
export const NETLINK_FIB_LOOKUP = 10;
/** The kernel connector. */
export const NETLINK_CONNECTOR = 11;
/** Netfilter: conntrack, nftables, logs and queues. */
export const NETLINK_NETFILTER = 12;
/** Formerly ip6_queue. */
export const NETLINK_IP6_FW = 13;
/** Routing messages of DECnet. */
export const NETLINK_DNRTMSG = 14;
/** Device events, as udev hears them. */
export const NETLINK_KOBJECT_UEVENT = 15;
/** Generic netlink: families that are known by name. */
export const NETLINK_GENERIC = 16;
/** SCSI transports. */
export const NETLINK_SCSITRANSPORT = 18;
/** eCryptfs. */
export const NETLINK_ECRYPTFS = 19;
/** RDMA. */
export const NETLINK_RDMA = 20;
/** The crypto layer. */
export const NETLINK_CRYPTO = 21;
/** Monitoring of SMC. */
export const NETLINK_SMC = 22;
