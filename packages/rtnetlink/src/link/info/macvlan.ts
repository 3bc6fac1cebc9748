import {
  attributes,
  enumeration,
  flags,
  type Infer,
  list,
  macOf,
  noflag,
  s32,
  u16,
  u32,
} from '@netlink/packet';

/** Whom the link may talk to (`MACVLAN_MODE_*`). */
export const IFLA_MACVLAN_MODE = 1;
/** Switches (`MACVLAN_FLAG_*`). */
export const IFLA_MACVLAN_FLAGS = 2;
/** What is to be done with the senders (`MACVLAN_MACADDR_*`). */
export const IFLA_MACVLAN_MACADDR_MODE = 3;
/** The sender to be added or deleted. */
export const IFLA_MACVLAN_MACADDR = 4;
/** The senders of mode source. */
export const IFLA_MACVLAN_MACADDR_DATA = 5;
/** Number of senders. */
export const IFLA_MACVLAN_MACADDR_COUNT = 6;
/** Length wanted of the queue of broadcasts, in packets. */
export const IFLA_MACVLAN_BC_QUEUE_LEN = 7;
/** Length of the queue of broadcasts, the greatest that was wanted. */
export const IFLA_MACVLAN_BC_QUEUE_LEN_USED = 8;
/** Number of links from which on broadcasts are queued; -1 is always. */
export const IFLA_MACVLAN_BC_CUTOFF = 9;

/** `MACVLAN_MODE_*`: whom the link may talk to (linux/if_link.h). */
export const MACVLAN_MODES = { private: 1, vepa: 2, bridge: 4, passthru: 8, source: 16 } as const;

/** `MACVLAN_FLAG_*`: switches (linux/if_link.h). */
export const MACVLAN_FLAGS = { nopromisc: 1, nodst: 2 } as const;

/** `MACVLAN_MACADDR_*`: what is to be done with the senders of mode source (linux/if_link.h). */
export const MACVLAN_MACADDR_MODES = { add: 0, del: 1, flush: 2, set: 3 } as const;

/** What a MACVLAN or MACVTAP is configured with (`IFLA_MACVLAN_*`, linux/if_link.h). */
export const macvlanInfo = attributes({
  mode: [IFLA_MACVLAN_MODE, enumeration(u32, MACVLAN_MODES)],
  flags: [IFLA_MACVLAN_FLAGS, flags(u16, MACVLAN_FLAGS)],
  macaddrMode: [IFLA_MACVLAN_MACADDR_MODE, enumeration(u32, MACVLAN_MACADDR_MODES)],
  macaddr: [IFLA_MACVLAN_MACADDR, macOf(6)],
  macaddrData: [IFLA_MACVLAN_MACADDR_DATA, noflag(list(IFLA_MACVLAN_MACADDR, macOf(6)))],
  macaddrCount: [IFLA_MACVLAN_MACADDR_COUNT, u32],
  bcQueueLen: [IFLA_MACVLAN_BC_QUEUE_LEN, u32],
  bcQueueLenUsed: [IFLA_MACVLAN_BC_QUEUE_LEN_USED, u32],
  bcCutoff: [IFLA_MACVLAN_BC_CUTOFF, s32],
});
/** What a MACVLAN or MACVTAP is configured with (`IFLA_MACVLAN_*`, linux/if_link.h). */
export interface MacvlanInfo extends Infer<typeof macvlanInfo> {}
