// Names and numbers of linux/if_addr.h.

/** Not used. */
export const IFA_UNSPEC = 0;
/** Address of the prefix; the peer's on a point-to-point link. */
export const IFA_ADDRESS = 1;
/** Address of this host. */
export const IFA_LOCAL = 2;
/** Label: the name of the link, or that and a colon and more. */
export const IFA_LABEL = 3;
/** Broadcast address. */
export const IFA_BROADCAST = 4;
/** Anycast address. */
export const IFA_ANYCAST = 5;
/** Lifetimes. */
export const IFA_CACHEINFO = 6;
/** Multicast address. */
export const IFA_MULTICAST = 7;
/** All 32 bits of the flags. */
export const IFA_FLAGS = 8;
/** Metric of the prefix's route. */
export const IFA_RT_PRIORITY = 9;
/** Namespace that is asked, or that the reply is about. */
export const IFA_TARGET_NETNSID = 10;
/** Who made the address. */
export const IFA_PROTO = 11;
/** How many asked for a multicast group (Linux 7.3). */
export const IFA_MC_USERS = 12;

/** Not the first address of its prefix (IPv4). */
export const IFA_F_SECONDARY = 0x01;
/** A temporary address (IPv6). */
export const IFA_F_TEMPORARY = 0x01;
/** No duplicate address detection. */
export const IFA_F_NODAD = 0x02;
/** Used before duplicate address detection has ended. */
export const IFA_F_OPTIMISTIC = 0x04;
/** A duplicate was detected. */
export const IFA_F_DADFAILED = 0x08;
/** Home address of a mobile host. */
export const IFA_F_HOMEADDRESS = 0x10;
/** No longer preferred. */
export const IFA_F_DEPRECATED = 0x20;
/** Duplicate address detection goes on. */
export const IFA_F_TENTATIVE = 0x40;
/** Without an end. */
export const IFA_F_PERMANENT = 0x80;
/** The kernel makes temporary addresses from it. */
export const IFA_F_MANAGETEMPADDR = 0x100;
/** No route for its prefix. */
export const IFA_F_NOPREFIXROUTE = 0x200;
/** The kernel joins the multicast address. */
export const IFA_F_MCAUTOJOIN = 0x400;
/** Made from a secret (RFC 7217). */
export const IFA_F_STABLE_PRIVACY = 0x800;

/** Origin of an address: not known. */
export const IFAPROT_UNSPEC = 0;
/** Origin of an address: the loopback link. */
export const IFAPROT_KERNEL_LO = 1;
/** Origin of an address: a router advertisement. */
export const IFAPROT_KERNEL_RA = 2;
/** Origin of an address: the kernel, link-local. */
export const IFAPROT_KERNEL_LL = 3;
