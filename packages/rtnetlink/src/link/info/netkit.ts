import { attributes, enumeration, type Infer, u16, u32, u8 } from '@netlink/packet';
import { linkPeer } from '../peer.ts';

/** The other end: a whole message, its header included. In requests only. */
export const IFLA_NETKIT_PEER_INFO = 1;
/** Whether this is the end that the pair was made by: 1 or 0. */
export const IFLA_NETKIT_PRIMARY = 2;
/** What becomes of packets that no program looks at (`NETKIT_PASS` or `NETKIT_DROP`). */
export const IFLA_NETKIT_POLICY = 3;
/** The same on the other end. */
export const IFLA_NETKIT_PEER_POLICY = 4;
/** Whether there are link-layer addresses (`NETKIT_L2`, `NETKIT_L3`). */
export const IFLA_NETKIT_MODE = 5;
/** What of a packet is forgotten on its way to another namespace (`NETKIT_SCRUB_*`). */
export const IFLA_NETKIT_SCRUB = 6;
/** The same on the other end. */
export const IFLA_NETKIT_PEER_SCRUB = 7;
/** Room that is left before packets, in octets. */
export const IFLA_NETKIT_HEADROOM = 8;
/** Room that is left behind packets, in octets. */
export const IFLA_NETKIT_TAILROOM = 9;
/** Whether there is another end at all (`NETKIT_DEVICE_*`). */
export const IFLA_NETKIT_PAIRING = 10;

/** What becomes of packets that no program looks at: `NETKIT_PASS` and `NETKIT_DROP` (linux/if_link.h). */
export const NETKIT_POLICIES = { forward: 0, blackhole: 2 } as const;

/** `enum netkit_mode`: whether there are link-layer addresses (linux/if_link.h). */
export const NETKIT_MODES = { l2: 0, l3: 1 } as const;

/** `NETKIT_SCRUB_*`: nothing, or mark and priority, is forgotten on the way to another namespace (linux/if_link.h). */
export const NETKIT_SCRUBS = { none: 0, default: 1 } as const;

/** `NETKIT_DEVICE_*`: whether there is another end (linux/if_link.h). */
export const NETKIT_PAIRINGS = { pair: 0, single: 1 } as const;

const policy = enumeration(u32, NETKIT_POLICIES);
const scrub = enumeration(u32, NETKIT_SCRUBS);

/** What a netkit is configured with (`IFLA_NETKIT_*`, linux/if_link.h). */
export const netkitInfo = attributes({
  peerInfo: [IFLA_NETKIT_PEER_INFO, linkPeer],
  primary: [IFLA_NETKIT_PRIMARY, u8],
  policy: [IFLA_NETKIT_POLICY, policy],
  peerPolicy: [IFLA_NETKIT_PEER_POLICY, policy],
  mode: [IFLA_NETKIT_MODE, enumeration(u32, NETKIT_MODES)],
  scrub: [IFLA_NETKIT_SCRUB, scrub],
  peerScrub: [IFLA_NETKIT_PEER_SCRUB, scrub],
  headroom: [IFLA_NETKIT_HEADROOM, u16],
  tailroom: [IFLA_NETKIT_TAILROOM, u16],
  pairing: [IFLA_NETKIT_PAIRING, enumeration(u32, NETKIT_PAIRINGS)],
});
/** What a netkit is configured with (`IFLA_NETKIT_*`, linux/if_link.h). */
export interface NetkitInfo extends Infer<typeof netkitInfo> {}
