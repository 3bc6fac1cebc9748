import { attributes, enumeration, type Infer, u8 } from '@netlink/packet';

/** How many peers there may be (`OVPN_MODE_*`). */
export const IFLA_OVPN_MODE = 1;

/** `OVPN_MODE_*`: one peer, or any number (linux/if_link.h). */
export const OVPN_MODES = { p2p: 0, mp: 1 } as const;

/** What a link of OpenVPN is configured with (`IFLA_OVPN_*`, linux/if_link.h). */
export const ovpnInfo = attributes({ mode: [IFLA_OVPN_MODE, enumeration(u8, OVPN_MODES)] });
/** What a link of OpenVPN is configured with (`IFLA_OVPN_*`, linux/if_link.h). */
export interface OvpnInfo extends Infer<typeof ovpnInfo> {}
