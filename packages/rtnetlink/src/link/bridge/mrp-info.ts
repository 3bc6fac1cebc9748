import { attributes, type Infer, u16, u32 } from '@netlink/packet';
import { mrpInRole, mrpRingRole, mrpState } from './mrp-words.ts';

/** Id of the ring. */
export const IFLA_BRIDGE_MRP_INFO_RING_ID = 1;
/** Index of the primary port. */
export const IFLA_BRIDGE_MRP_INFO_P_IFINDEX = 2;
/** Index of the secondary port. */
export const IFLA_BRIDGE_MRP_INFO_S_IFINDEX = 3;
/** Priority of the bridge. */
export const IFLA_BRIDGE_MRP_INFO_PRIO = 4;
/** State of the ring. */
export const IFLA_BRIDGE_MRP_INFO_RING_STATE = 5;
/** Role of the bridge in the ring. */
export const IFLA_BRIDGE_MRP_INFO_RING_ROLE = 6;
/** Time between test frames, in microseconds. */
export const IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL = 7;
/** Test frames that may be lost. */
export const IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS = 8;
/** Whether test frames are only watched: 1 or 0. */
export const IFLA_BRIDGE_MRP_INFO_TEST_MONITOR = 9;
/** Index of the port of the interconnection. */
export const IFLA_BRIDGE_MRP_INFO_I_IFINDEX = 10;
/** State of the interconnection. */
export const IFLA_BRIDGE_MRP_INFO_IN_STATE = 11;
/** Role of the bridge in the interconnection. */
export const IFLA_BRIDGE_MRP_INFO_IN_ROLE = 12;
/** Time between test frames of the interconnection, in microseconds. */
export const IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL = 13;
/** Test frames of the interconnection that may be lost. */
export const IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS = 14;

/** State of a ring of the media redundancy protocol (`IFLA_BRIDGE_MRP_INFO_*`, linux/if_bridge.h). */
export const mrpInfo = attributes({
  ringId: [IFLA_BRIDGE_MRP_INFO_RING_ID, u32],
  pIfindex: [IFLA_BRIDGE_MRP_INFO_P_IFINDEX, u32],
  sIfindex: [IFLA_BRIDGE_MRP_INFO_S_IFINDEX, u32],
  prio: [IFLA_BRIDGE_MRP_INFO_PRIO, u16],
  ringState: [IFLA_BRIDGE_MRP_INFO_RING_STATE, mrpState],
  ringRole: [IFLA_BRIDGE_MRP_INFO_RING_ROLE, mrpRingRole],
  testInterval: [IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL, u32],
  testMaxMiss: [IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS, u32],
  testMonitor: [IFLA_BRIDGE_MRP_INFO_TEST_MONITOR, u32],
  iIfindex: [IFLA_BRIDGE_MRP_INFO_I_IFINDEX, u32],
  inState: [IFLA_BRIDGE_MRP_INFO_IN_STATE, mrpState],
  inRole: [IFLA_BRIDGE_MRP_INFO_IN_ROLE, mrpInRole],
  inTestInterval: [IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL, u32],
  inTestMaxMiss: [IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS, u32],
});
/** State of a ring of the media redundancy protocol (`IFLA_BRIDGE_MRP_INFO_*`, linux/if_bridge.h). */
export interface MrpInfo extends Infer<typeof mrpInfo> {}
