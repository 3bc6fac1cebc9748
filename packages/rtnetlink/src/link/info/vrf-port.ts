import { attributes, type Infer, u32 } from '@netlink/packet';

/** Number of the table of the VRF. */
export const IFLA_VRF_PORT_TABLE = 1;

/** What is known of a port of a VRF (`IFLA_VRF_PORT_*`, linux/if_link.h). */
export const vrfPort = attributes({ table: [IFLA_VRF_PORT_TABLE, u32] });
/** What is known of a port of a VRF (`IFLA_VRF_PORT_*`, linux/if_link.h). */
export interface VrfPort extends Infer<typeof vrfPort> {}
