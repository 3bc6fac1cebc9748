import { enumeration, type Layout, u8 } from '@netlink/packet';

/** `MDB_RTR_TYPE_*`: whether multicast routers are behind a port, and who says so (linux/if_bridge.h). */
export const MULTICAST_ROUTERS = { disabled: 0, tempQuery: 1, perm: 2, temp: 3 } as const;

/** Whether multicast routers are behind a port, and who says so. */
export type MulticastRouter = keyof typeof MULTICAST_ROUTERS | number;

/** Whether multicast routers are behind a port, in one octet. */
export const multicastRouter: Layout<MulticastRouter> = enumeration(u8, MULTICAST_ROUTERS);
