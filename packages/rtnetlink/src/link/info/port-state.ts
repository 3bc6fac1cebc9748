import { enumeration, type Layout, u8 } from '@netlink/packet';

/** `BR_STATE_*`: the states of a port in the spanning tree (linux/if_bridge.h). */
export const PORT_STATES = { disabled: 0, listening: 1, learning: 2, forwarding: 3, blocking: 4 } as const;

/** State of a port in the spanning tree. */
export type PortState = keyof typeof PORT_STATES | number;

/** State of a port in the spanning tree, in one octet. */
export const portState: Layout<PortState> = enumeration(u8, PORT_STATES);
