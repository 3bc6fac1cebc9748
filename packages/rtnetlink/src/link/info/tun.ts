import { attributes, enumeration, type Infer, u32, u8 } from '@netlink/packet';

/** Id of the user who may open the device. */
export const IFLA_TUN_OWNER = 1;
/** Id of the group that may open the device. */
export const IFLA_TUN_GROUP = 2;
/** Packets or frames (`IFF_TUN`, `IFF_TAP`). */
export const IFLA_TUN_TYPE = 3;
/** Whether packets are preceded by flags and protocol: 1 or 0. */
export const IFLA_TUN_PI = 4;
/** Whether packets are preceded by a `struct virtio_net_hdr`: 1 or 0. */
export const IFLA_TUN_VNET_HDR = 5;
/** Whether the device stays when nobody has it open: 1 or 0. */
export const IFLA_TUN_PERSIST = 6;
/** Whether it may be opened several times: 1 or 0. */
export const IFLA_TUN_MULTI_QUEUE = 7;
/** Number of queues in use. */
export const IFLA_TUN_NUM_QUEUES = 8;
/** Number of queues that are not. */
export const IFLA_TUN_NUM_DISABLED_QUEUES = 9;

/** `IFF_TUN` and `IFF_TAP`: whether programs see packets or frames (linux/if_tun.h). */
export const TUN_TYPES = { tun: 1, tap: 2 } as const;

/**
 * What a TUN or TAP device was made with, and its state (`IFLA_TUN_*`, linux/if_link.h). The kernel makes none by netlink:
 * that is done by `TUNSETIFF` on /dev/net/tun.
 */
export const tunInfo = attributes({
  owner: [IFLA_TUN_OWNER, u32],
  group: [IFLA_TUN_GROUP, u32],
  type: [IFLA_TUN_TYPE, enumeration(u8, TUN_TYPES)],
  pi: [IFLA_TUN_PI, u8],
  vnetHdr: [IFLA_TUN_VNET_HDR, u8],
  persist: [IFLA_TUN_PERSIST, u8],
  multiQueue: [IFLA_TUN_MULTI_QUEUE, u8],
  numQueues: [IFLA_TUN_NUM_QUEUES, u32],
  numDisabledQueues: [IFLA_TUN_NUM_DISABLED_QUEUES, u32],
});
/** What a TUN or TAP device was made with, and its state (`IFLA_TUN_*`, linux/if_link.h). */
export interface TunInfo extends Infer<typeof tunInfo> {}
