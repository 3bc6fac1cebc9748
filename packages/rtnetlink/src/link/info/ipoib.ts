import { attributes, enumeration, type Infer, u16 } from '@netlink/packet';

/** Partition, 1 to 0x7fff, its topmost bit being that of membership. */
export const IFLA_IPOIB_PKEY = 1;
/** How packets are carried (`IPOIB_MODE_*`). */
export const IFLA_IPOIB_MODE = 2;
/** Whether multicast is left to programs: 1 or 0. */
export const IFLA_IPOIB_UMCAST = 3;

/** `IPOIB_MODE_*`: how packets are carried (linux/if_link.h). */
export const IPOIB_MODES = { datagram: 0, connected: 1 } as const;

/** What a link of IP over InfiniBand is configured with (`IFLA_IPOIB_*`, linux/if_link.h). */
export const ipoibInfo = attributes({
  pkey: [IFLA_IPOIB_PKEY, u16],
  mode: [IFLA_IPOIB_MODE, enumeration(u16, IPOIB_MODES)],
  umcast: [IFLA_IPOIB_UMCAST, u16],
});
/** What a link of IP over InfiniBand is configured with (`IFLA_IPOIB_*`, linux/if_link.h). */
export interface IpoibInfo extends Infer<typeof ipoibInfo> {}
