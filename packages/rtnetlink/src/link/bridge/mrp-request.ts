import { attributes, type Infer, u16, u32 } from '@netlink/packet';
import { mrpInRole, mrpPortRole, mrpPortState, mrpRingRole, mrpState } from './mrp-words.ts';

/** Id of the ring. */
export const IFLA_BRIDGE_MRP_INSTANCE_RING_ID = 1;
/** Index of the primary port; with the secondary one 0, the ring is deleted. */
export const IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX = 2;
/** Index of the secondary port. */
export const IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX = 3;
/** Priority of the bridge. */
export const IFLA_BRIDGE_MRP_INSTANCE_PRIO = 4;

/** State of the port. */
export const IFLA_BRIDGE_MRP_PORT_STATE_STATE = 1;

/** Role of the port. */
export const IFLA_BRIDGE_MRP_PORT_ROLE_ROLE = 1;

/** Id of the ring. */
export const IFLA_BRIDGE_MRP_RING_STATE_RING_ID = 1;
/** State of the ring. */
export const IFLA_BRIDGE_MRP_RING_STATE_STATE = 2;

/** Id of the ring. */
export const IFLA_BRIDGE_MRP_RING_ROLE_RING_ID = 1;
/** Role of the bridge. */
export const IFLA_BRIDGE_MRP_RING_ROLE_ROLE = 2;

/** Id of the ring. */
export const IFLA_BRIDGE_MRP_START_TEST_RING_ID = 1;
/** Time between test frames, in microseconds. */
export const IFLA_BRIDGE_MRP_START_TEST_INTERVAL = 2;
/** Test frames that may be lost. */
export const IFLA_BRIDGE_MRP_START_TEST_MAX_MISS = 3;
/** Time until the test ends, in microseconds. */
export const IFLA_BRIDGE_MRP_START_TEST_PERIOD = 4;
/** Whether test frames are only watched: 1 or 0. */
export const IFLA_BRIDGE_MRP_START_TEST_MONITOR = 5;

/** Id of the ring. */
export const IFLA_BRIDGE_MRP_IN_ROLE_RING_ID = 1;
/** Id of the interconnection. */
export const IFLA_BRIDGE_MRP_IN_ROLE_IN_ID = 2;
/** Role of the bridge. */
export const IFLA_BRIDGE_MRP_IN_ROLE_ROLE = 3;
/** Index of the port. */
export const IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX = 4;

/** Id of the interconnection. */
export const IFLA_BRIDGE_MRP_IN_STATE_IN_ID = 1;
/** State of the interconnection. */
export const IFLA_BRIDGE_MRP_IN_STATE_STATE = 2;

/** Id of the interconnection. */
export const IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID = 1;
/** Time between test frames, in microseconds. */
export const IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL = 2;
/** Test frames that may be lost. */
export const IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS = 3;
/** Time until the test ends, in microseconds. */
export const IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD = 4;

/** A ring to be made or deleted (`IFLA_BRIDGE_MRP_INSTANCE_*`, linux/if_bridge.h). */
export const mrpInstance = attributes({
  ringId: [IFLA_BRIDGE_MRP_INSTANCE_RING_ID, u32],
  pIfindex: [IFLA_BRIDGE_MRP_INSTANCE_P_IFINDEX, u32],
  sIfindex: [IFLA_BRIDGE_MRP_INSTANCE_S_IFINDEX, u32],
  prio: [IFLA_BRIDGE_MRP_INSTANCE_PRIO, u16],
});
/** A ring to be made or deleted (`IFLA_BRIDGE_MRP_INSTANCE_*`, linux/if_bridge.h). */
export interface MrpInstance extends Infer<typeof mrpInstance> {}

/** State that a port is to take (`IFLA_BRIDGE_MRP_PORT_STATE_*`, linux/if_bridge.h). */
export const mrpPortStateRequest = attributes({
  state: [IFLA_BRIDGE_MRP_PORT_STATE_STATE, mrpPortState],
});
/** State that a port is to take (`IFLA_BRIDGE_MRP_PORT_STATE_*`, linux/if_bridge.h). */
export interface MrpPortStateRequest extends Infer<typeof mrpPortStateRequest> {}

/** Role that a port is to take (`IFLA_BRIDGE_MRP_PORT_ROLE_*`, linux/if_bridge.h). */
export const mrpPortRoleRequest = attributes({
  role: [IFLA_BRIDGE_MRP_PORT_ROLE_ROLE, mrpPortRole],
});
/** Role that a port is to take (`IFLA_BRIDGE_MRP_PORT_ROLE_*`, linux/if_bridge.h). */
export interface MrpPortRoleRequest extends Infer<typeof mrpPortRoleRequest> {}

/** State that a ring is to take (`IFLA_BRIDGE_MRP_RING_STATE_*`, linux/if_bridge.h). */
export const mrpRingStateRequest = attributes({
  ringId: [IFLA_BRIDGE_MRP_RING_STATE_RING_ID, u32],
  state: [IFLA_BRIDGE_MRP_RING_STATE_STATE, mrpState],
});
/** State that a ring is to take (`IFLA_BRIDGE_MRP_RING_STATE_*`, linux/if_bridge.h). */
export interface MrpRingStateRequest extends Infer<typeof mrpRingStateRequest> {}

/** Role that the bridge is to take in a ring (`IFLA_BRIDGE_MRP_RING_ROLE_*`, linux/if_bridge.h). */
export const mrpRingRoleRequest = attributes({
  ringId: [IFLA_BRIDGE_MRP_RING_ROLE_RING_ID, u32],
  role: [IFLA_BRIDGE_MRP_RING_ROLE_ROLE, mrpRingRole],
});
/** Role that the bridge is to take in a ring (`IFLA_BRIDGE_MRP_RING_ROLE_*`, linux/if_bridge.h). */
export interface MrpRingRoleRequest extends Infer<typeof mrpRingRoleRequest> {}

/** A test of a ring to be started (`IFLA_BRIDGE_MRP_START_TEST_*`, linux/if_bridge.h). */
export const mrpStartTest = attributes({
  ringId: [IFLA_BRIDGE_MRP_START_TEST_RING_ID, u32],
  interval: [IFLA_BRIDGE_MRP_START_TEST_INTERVAL, u32],
  maxMiss: [IFLA_BRIDGE_MRP_START_TEST_MAX_MISS, u32],
  period: [IFLA_BRIDGE_MRP_START_TEST_PERIOD, u32],
  monitor: [IFLA_BRIDGE_MRP_START_TEST_MONITOR, u32],
});
/** A test of a ring to be started (`IFLA_BRIDGE_MRP_START_TEST_*`, linux/if_bridge.h). */
export interface MrpStartTest extends Infer<typeof mrpStartTest> {}

/** Role that the bridge is to take in an interconnection (`IFLA_BRIDGE_MRP_IN_ROLE_*`, linux/if_bridge.h). */
export const mrpInRoleRequest = attributes({
  ringId: [IFLA_BRIDGE_MRP_IN_ROLE_RING_ID, u32],
  inId: [IFLA_BRIDGE_MRP_IN_ROLE_IN_ID, u16],
  role: [IFLA_BRIDGE_MRP_IN_ROLE_ROLE, mrpInRole],
  iIfindex: [IFLA_BRIDGE_MRP_IN_ROLE_I_IFINDEX, u32],
});
/** Role that the bridge is to take in an interconnection (`IFLA_BRIDGE_MRP_IN_ROLE_*`, linux/if_bridge.h). */
export interface MrpInRoleRequest extends Infer<typeof mrpInRoleRequest> {}

/** State that an interconnection is to take (`IFLA_BRIDGE_MRP_IN_STATE_*`, linux/if_bridge.h). */
export const mrpInStateRequest = attributes({
  inId: [IFLA_BRIDGE_MRP_IN_STATE_IN_ID, u32],
  state: [IFLA_BRIDGE_MRP_IN_STATE_STATE, mrpState],
});
/** State that an interconnection is to take (`IFLA_BRIDGE_MRP_IN_STATE_*`, linux/if_bridge.h). */
export interface MrpInStateRequest extends Infer<typeof mrpInStateRequest> {}

/** A test of an interconnection to be started (`IFLA_BRIDGE_MRP_START_IN_TEST_*`, linux/if_bridge.h). */
export const mrpStartInTest = attributes({
  inId: [IFLA_BRIDGE_MRP_START_IN_TEST_IN_ID, u32],
  interval: [IFLA_BRIDGE_MRP_START_IN_TEST_INTERVAL, u32],
  maxMiss: [IFLA_BRIDGE_MRP_START_IN_TEST_MAX_MISS, u32],
  period: [IFLA_BRIDGE_MRP_START_IN_TEST_PERIOD, u32],
});
/** A test of an interconnection to be started (`IFLA_BRIDGE_MRP_START_IN_TEST_*`, linux/if_bridge.h). */
export interface MrpStartInTest extends Infer<typeof mrpStartInTest> {}
