// Names and numbers of linux/neighbour.h that neighbours are made of.

/** Not used. */
export const NDA_UNSPEC = 0;
/** IP address; of a forwarding database entry of a VXLAN, the remote host. */
export const NDA_DST = 1;
/** Link-layer address. */
export const NDA_LLADDR = 2;
/** Age and use. */
export const NDA_CACHEINFO = 3;
/** Probes sent. */
export const NDA_PROBES = 4;
/** VLAN. */
export const NDA_VLAN = 5;
/** UDP port of the remote host. */
export const NDA_PORT = 6;
/** VXLAN network identifier of the destination. */
export const NDA_VNI = 7;
/** Index of the link to the remote host; in a dump request, of the link to list. */
export const NDA_IFINDEX = 8;
/** Index of the bridge; in a dump request, of the master to list. */
export const NDA_MASTER = 9;
/** Namespace of the link to the remote host. */
export const NDA_LINK_NETNSID = 10;
/** VXLAN network identifier of the source. */
export const NDA_SRC_VNI = 11;
/** Who made the entry. */
export const NDA_PROTOCOL = 12;
/** Nexthop object that the entry uses. */
export const NDA_NH_ID = 13;
/** Further settings of a forwarding database entry. */
export const NDA_FDB_EXT_ATTRS = 14;
/** Further flags (`NTF_EXT_*`). */
export const NDA_FLAGS_EXT = 15;
/** States that a bulk removal is about. */
export const NDA_NDM_STATE_MASK = 16;
/** Flags that a bulk removal is about. */
export const NDA_NDM_FLAGS_MASK = 17;

/** Entry flag: look it up now. */
export const NTF_USE = 1 << 0;
/** Entry flag: of the link itself, not of its bridge. */
export const NTF_SELF = 1 << 1;
/** Entry flag: of the bridge. */
export const NTF_MASTER = 1 << 2;
/** Entry flag: answer for the neighbour. */
export const NTF_PROXY = 1 << 3;
/** Entry flag: somebody else learnt it. */
export const NTF_EXT_LEARNED = 1 << 4;
/** Entry flag: hardware forwards by it. */
export const NTF_OFFLOADED = 1 << 5;
/** Entry flag: it stays with its port. */
export const NTF_STICKY = 1 << 6;
/** Entry flag: the neighbour is a router. */
export const NTF_ROUTER = 1 << 7;

/** Further flag: the kernel keeps it reachable. */
export const NTF_EXT_MANAGED = 1 << 0;
/** Further flag: the port is locked, the host must authenticate (after Linux 6.1). */
export const NTF_EXT_LOCKED = 1 << 1;
/** Further flag: somebody else validates it (after Linux 6.12). */
export const NTF_EXT_EXT_VALIDATED = 1 << 2;

/** State: none. */
export const NUD_NONE = 0x00;
/** State: being resolved. */
export const NUD_INCOMPLETE = 0x01;
/** State: known to be reachable. */
export const NUD_REACHABLE = 0x02;
/** State: not confirmed lately. */
export const NUD_STALE = 0x04;
/** State: waiting to be confirmed. */
export const NUD_DELAY = 0x08;
/** State: being probed. */
export const NUD_PROBE = 0x10;
/** State: not reachable. */
export const NUD_FAILED = 0x20;
/** State: needs no resolution. */
export const NUD_NOARP = 0x40;
/** State: set for good. */
export const NUD_PERMANENT = 0x80;

/** Not used. */
export const NFEA_UNSPEC = 0;
/** Whether to tell of activity (`FDB_NOTIFY_*`). */
export const NFEA_ACTIVITY_NOTIFY = 1;
/** Do not count a change as use. */
export const NFEA_DONT_REFRESH = 2;

/** Tell of activity and of its end. */
export const FDB_NOTIFY_BIT = 1 << 0;
/** The entry is inactive. */
export const FDB_NOTIFY_INACTIVE_BIT = 1 << 1;
