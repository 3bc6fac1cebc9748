import { attributes, type Infer } from '@netlink/packet';
import { linkPeer } from '../peer.ts';

/** The other end: a whole message, its header included. In requests only. */
export const VXCAN_INFO_PEER = 1;

/** What a pair of virtual CAN links is made with (`VXCAN_INFO_*`, linux/can/vxcan.h). */
export const vxcanInfo = attributes({ peer: [VXCAN_INFO_PEER, linkPeer] });
/** What a pair of virtual CAN links is made with (`VXCAN_INFO_*`, linux/can/vxcan.h). */
export interface VxcanInfo extends Infer<typeof vxcanInfo> {}
