import { attributes, type Infer, u32 } from '@netlink/packet';

/** Index of the link by which the processor reaches the switch. */
export const IFLA_DSA_CONDUIT = 1;

/** What a port of a switch is configured with (`IFLA_DSA_*`, linux/if_link.h). */
export const dsaInfo = attributes({ conduit: [IFLA_DSA_CONDUIT, u32] });
/** What a port of a switch is configured with (`IFLA_DSA_*`, linux/if_link.h). */
export interface DsaInfo extends Infer<typeof dsaInfo> {}
