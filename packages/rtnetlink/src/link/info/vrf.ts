import { attributes, type Infer, u32 } from '@netlink/packet';

/** Number of the table that packets of the ports are routed by. */
export const IFLA_VRF_TABLE = 1;

/** What a VRF is configured with (`IFLA_VRF_*`, linux/if_link.h). */
export const vrfInfo = attributes({ table: [IFLA_VRF_TABLE, u32] });
/** What a VRF is configured with (`IFLA_VRF_*`, linux/if_link.h). */
export interface VrfInfo extends Infer<typeof vrfInfo> {}
