import { attributes, enumeration, flags, type Infer, u16 } from '@netlink/packet';

/** Where packets are switched (`IPVLAN_MODE_*`). */
export const IFLA_IPVLAN_MODE = 1;
/** Whom the link may talk to (`IPVLAN_F_*`). */
export const IFLA_IPVLAN_FLAGS = 2;

/** `IPVLAN_MODE_*`: where packets are switched (linux/if_link.h). */
export const IPVLAN_MODES = { l2: 0, l3: 1, l3s: 2 } as const;

/** `IPVLAN_F_*`: whom the link may talk to; without any, to all others of the link below (linux/if_link.h). */
export const IPVLAN_FLAGS = { private: 1, vepa: 2 } as const;

/** What an IPVLAN or IPVTAP is configured with (`IFLA_IPVLAN_*`, linux/if_link.h). */
export const ipvlanInfo = attributes({
  mode: [IFLA_IPVLAN_MODE, enumeration(u16, IPVLAN_MODES)],
  flags: [IFLA_IPVLAN_FLAGS, flags(u16, IPVLAN_FLAGS)],
});
/** What an IPVLAN or IPVTAP is configured with (`IFLA_IPVLAN_*`, linux/if_link.h). */
export interface IpvlanInfo extends Infer<typeof ipvlanInfo> {}
