import { attributes, enumeration, type Infer, macOf, u16, u32, u8 } from '@netlink/packet';

/** Index of the first port. */
export const IFLA_HSR_SLAVE1 = 1;
/** Index of the second port. */
export const IFLA_HSR_SLAVE2 = 2;
/** Last octet of the group that supervision frames are sent to. In requests only. */
export const IFLA_HSR_MULTICAST_SPEC = 3;
/** Group that supervision frames are sent to. */
export const IFLA_HSR_SUPERVISION_ADDR = 4;
/** Number of the next frame. */
export const IFLA_HSR_SEQ_NR = 5;
/** Version of the protocol: 0 is of 2010, 1 of 2012. */
export const IFLA_HSR_VERSION = 6;
/** Which of the two protocols (`HSR_PROTOCOL_*`). */
export const IFLA_HSR_PROTOCOL = 7;
/** Index of the port that leads out of the ring. */
export const IFLA_HSR_INTERLINK = 8;

/** `HSR_PROTOCOL_*`: a ring, or two networks side by side (linux/if_link.h). */
export const HSR_PROTOCOLS = { hsr: 0, prp: 1 } as const;

/** What a link of HSR or PRP is configured with, and its state (`IFLA_HSR_*`, linux/if_link.h). */
export const hsrInfo = attributes({
  slave1: [IFLA_HSR_SLAVE1, u32],
  slave2: [IFLA_HSR_SLAVE2, u32],
  multicastSpec: [IFLA_HSR_MULTICAST_SPEC, u8],
  supervisionAddr: [IFLA_HSR_SUPERVISION_ADDR, macOf(6)],
  seqNr: [IFLA_HSR_SEQ_NR, u16],
  version: [IFLA_HSR_VERSION, u8],
  protocol: [IFLA_HSR_PROTOCOL, enumeration(u8, HSR_PROTOCOLS)],
  interlink: [IFLA_HSR_INTERLINK, u32],
});
/** What a link of HSR or PRP is configured with, and its state (`IFLA_HSR_*`, linux/if_link.h). */
export interface HsrInfo extends Infer<typeof hsrInfo> {}
