import { enumeration, u32 } from '@netlink/packet';

/** `BR_MRP_RING_ROLE_*`: the roles of a bridge in a ring (linux/mrp_bridge.h). */
export const MRP_RING_ROLES = { disabled: 0, mrc: 1, mrm: 2, mra: 3 } as const;
/** `BR_MRP_IN_ROLE_*`: the roles of a bridge in an interconnection (linux/mrp_bridge.h). */
export const MRP_IN_ROLES = { disabled: 0, mic: 1, mim: 2 } as const;
/** `BR_MRP_RING_STATE_*` and `BR_MRP_IN_STATE_*`: the states of a ring or interconnection (linux/mrp_bridge.h). */
export const MRP_STATES = { open: 0, closed: 1 } as const;
/** `BR_MRP_PORT_STATE_*`: the states of a port (linux/mrp_bridge.h). */
export const MRP_PORT_STATES = { disabled: 0, blocked: 1, forwarding: 2, notConnected: 3 } as const;
/** `BR_MRP_PORT_ROLE_*`: the roles of a port (linux/mrp_bridge.h). */
export const MRP_PORT_ROLES = { primary: 0, secondary: 1, inter: 2 } as const;

/** Role of a bridge in a ring. */
export const mrpRingRole = enumeration(u32, MRP_RING_ROLES);
/** Role of a bridge in an interconnection. */
export const mrpInRole = enumeration(u32, MRP_IN_ROLES);
/** State of a ring or an interconnection. */
export const mrpState = enumeration(u32, MRP_STATES);
/** State of a port. */
export const mrpPortState = enumeration(u32, MRP_PORT_STATES);
/** Role of a port. */
export const mrpPortRole = enumeration(u32, MRP_PORT_ROLES);
