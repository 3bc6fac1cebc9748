import { attributes, type Infer, multi, nested, noflag } from '@netlink/packet';
import { type MrpInfo, mrpInfo } from './mrp-info.ts';
import {
  type MrpInRoleRequest,
  mrpInRoleRequest,
  type MrpInstance,
  mrpInstance,
  type MrpInStateRequest,
  mrpInStateRequest,
  type MrpPortRoleRequest,
  mrpPortRoleRequest,
  type MrpPortStateRequest,
  mrpPortStateRequest,
  type MrpRingRoleRequest,
  mrpRingRoleRequest,
  type MrpRingStateRequest,
  mrpRingStateRequest,
  type MrpStartInTest,
  mrpStartInTest,
  type MrpStartTest,
  mrpStartTest,
} from './mrp-request.ts';

/** Make or delete a ring. */
export const IFLA_BRIDGE_MRP_INSTANCE = 1;
/** Set the state of a port. */
export const IFLA_BRIDGE_MRP_PORT_STATE = 2;
/** Set the role of a port. */
export const IFLA_BRIDGE_MRP_PORT_ROLE = 3;
/** Set the state of a ring. */
export const IFLA_BRIDGE_MRP_RING_STATE = 4;
/** Set the role in a ring. */
export const IFLA_BRIDGE_MRP_RING_ROLE = 5;
/** Start a test of a ring. */
export const IFLA_BRIDGE_MRP_START_TEST = 6;
/** State of a ring, in replies. */
export const IFLA_BRIDGE_MRP_INFO = 7;
/** Set the role in an interconnection. */
export const IFLA_BRIDGE_MRP_IN_ROLE = 8;
/** Set the state of an interconnection. */
export const IFLA_BRIDGE_MRP_IN_STATE = 9;
/** Start a test of an interconnection. */
export const IFLA_BRIDGE_MRP_START_IN_TEST = 10;

/** The media redundancy protocol of a bridge: what is asked, or `info` of each ring (`IFLA_BRIDGE_MRP_*`, linux/if_bridge.h). */
export const bridgeMrp = attributes({
  instance: [IFLA_BRIDGE_MRP_INSTANCE, nested<MrpInstance>(mrpInstance)],
  portState: [IFLA_BRIDGE_MRP_PORT_STATE, nested<MrpPortStateRequest>(mrpPortStateRequest)],
  portRole: [IFLA_BRIDGE_MRP_PORT_ROLE, nested<MrpPortRoleRequest>(mrpPortRoleRequest)],
  ringState: [IFLA_BRIDGE_MRP_RING_STATE, nested<MrpRingStateRequest>(mrpRingStateRequest)],
  ringRole: [IFLA_BRIDGE_MRP_RING_ROLE, nested<MrpRingRoleRequest>(mrpRingRoleRequest)],
  startTest: [IFLA_BRIDGE_MRP_START_TEST, nested<MrpStartTest>(mrpStartTest)],
  info: [IFLA_BRIDGE_MRP_INFO, multi(noflag(nested<MrpInfo>(mrpInfo)))],
  inRole: [IFLA_BRIDGE_MRP_IN_ROLE, nested<MrpInRoleRequest>(mrpInRoleRequest)],
  inState: [IFLA_BRIDGE_MRP_IN_STATE, nested<MrpInStateRequest>(mrpInStateRequest)],
  startInTest: [IFLA_BRIDGE_MRP_START_IN_TEST, nested<MrpStartInTest>(mrpStartInTest)],
});
/** The media redundancy protocol of a bridge: what is asked, or `info` of each ring (`IFLA_BRIDGE_MRP_*`, linux/if_bridge.h). */
export interface BridgeMrp extends Infer<typeof bridgeMrp> {}
