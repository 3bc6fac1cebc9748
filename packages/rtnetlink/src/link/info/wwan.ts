import { attributes, type Infer, u32 } from '@netlink/packet';

/** Number of the session within the modem. */
export const IFLA_WWAN_LINK_ID = 1;

/** What a session of a modem is configured with (`IFLA_WWAN_*`, linux/wwan.h). */
export const wwanInfo = attributes({ linkId: [IFLA_WWAN_LINK_ID, u32] });
/** What a session of a modem is configured with (`IFLA_WWAN_*`, linux/wwan.h). */
export interface WwanInfo extends Infer<typeof wwanInfo> {}
