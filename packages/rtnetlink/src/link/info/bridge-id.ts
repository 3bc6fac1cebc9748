import { type Infer, macOf, struct, u16be } from '@netlink/packet';

/** Identity of a bridge in the spanning tree: `struct ifla_bridge_id` (linux/if_link.h). */
export const bridgeId = struct({ prio: u16be, addr: macOf(6) });
/** Identity of a bridge in the spanning tree: `struct ifla_bridge_id`. */
export interface BridgeId extends Infer<typeof bridgeId> {}
