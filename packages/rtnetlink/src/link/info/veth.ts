import { attributes, type Infer } from '@netlink/packet';
import { linkPeer } from '../peer.ts';

/** The other end: a whole message, its header included. In requests only. */
export const VETH_INFO_PEER = 1;

/** What a pair of virtual Ethernet links is made with (`VETH_INFO_*`, linux/veth.h). */
export const vethInfo = attributes({ peer: [VETH_INFO_PEER, linkPeer] });
/** What a pair of virtual Ethernet links is made with (`VETH_INFO_*`, linux/veth.h). */
export interface VethInfo extends Infer<typeof vethInfo> {}
