import { attributes, enumeration, type Infer, macOf, u32 } from '@netlink/packet';

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE = 1;
/** What is watched. */
export const IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN = 2;
/** Where the end point looks. */
export const IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION = 3;
/** Index of the port. */
export const IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX = 4;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE = 1;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE = 1;
/** Link-layer address of the end point. */
export const IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC = 2;
/** Level of the maintenance domain. */
export const IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL = 3;
/** Id of the end point. */
export const IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID = 4;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE = 1;
/** Whether an unexpected kind of frame was seen: 1 or 0. */
export const IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN = 2;
/** Whether an unexpected version was seen: 1 or 0. */
export const IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN = 3;
/** Whether a frame of a lower level was seen: 1 or 0. */
export const IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN = 4;

/** `BR_CFM_*`: what a maintenance end point watches (linux/cfm_bridge.h). */
export const CFM_DOMAINS = { port: 0, vlan: 1 } as const;
/** `BR_CFM_MEP_DIRECTION_*`: where a maintenance end point looks (linux/cfm_bridge.h). */
export const CFM_DIRECTIONS = { down: 0, up: 1 } as const;

/** A maintenance end point to be made, or that is there (`IFLA_BRIDGE_CFM_MEP_CREATE_*`, linux/if_bridge.h). */
export const cfmMepCreate = attributes({
  instance: [IFLA_BRIDGE_CFM_MEP_CREATE_INSTANCE, u32],
  domain: [IFLA_BRIDGE_CFM_MEP_CREATE_DOMAIN, enumeration(u32, CFM_DOMAINS)],
  direction: [IFLA_BRIDGE_CFM_MEP_CREATE_DIRECTION, enumeration(u32, CFM_DIRECTIONS)],
  ifindex: [IFLA_BRIDGE_CFM_MEP_CREATE_IFINDEX, u32],
});
/** A maintenance end point to be made, or that is there (`IFLA_BRIDGE_CFM_MEP_CREATE_*`, linux/if_bridge.h). */
export interface CfmMepCreate extends Infer<typeof cfmMepCreate> {}

/** A maintenance end point to be deleted (`IFLA_BRIDGE_CFM_MEP_DELETE_*`, linux/if_bridge.h). */
export const cfmMepDelete = attributes({
  instance: [IFLA_BRIDGE_CFM_MEP_DELETE_INSTANCE, u32],
});
/** A maintenance end point to be deleted (`IFLA_BRIDGE_CFM_MEP_DELETE_*`, linux/if_bridge.h). */
export interface CfmMepDelete extends Infer<typeof cfmMepDelete> {}

/** Settings of a maintenance end point (`IFLA_BRIDGE_CFM_MEP_CONFIG_*`, linux/if_bridge.h). */
export const cfmMepConfig = attributes({
  instance: [IFLA_BRIDGE_CFM_MEP_CONFIG_INSTANCE, u32],
  unicastMac: [IFLA_BRIDGE_CFM_MEP_CONFIG_UNICAST_MAC, macOf(6)],
  mdlevel: [IFLA_BRIDGE_CFM_MEP_CONFIG_MDLEVEL, u32],
  mepid: [IFLA_BRIDGE_CFM_MEP_CONFIG_MEPID, u32],
});
/** Settings of a maintenance end point (`IFLA_BRIDGE_CFM_MEP_CONFIG_*`, linux/if_bridge.h). */
export interface CfmMepConfig extends Infer<typeof cfmMepConfig> {}

/** What a maintenance end point has seen (`IFLA_BRIDGE_CFM_MEP_STATUS_*`, linux/if_bridge.h). */
export const cfmMepStatus = attributes({
  instance: [IFLA_BRIDGE_CFM_MEP_STATUS_INSTANCE, u32],
  opcodeUnexpSeen: [IFLA_BRIDGE_CFM_MEP_STATUS_OPCODE_UNEXP_SEEN, u32],
  versionUnexpSeen: [IFLA_BRIDGE_CFM_MEP_STATUS_VERSION_UNEXP_SEEN, u32],
  rxLevelLowSeen: [IFLA_BRIDGE_CFM_MEP_STATUS_RX_LEVEL_LOW_SEEN, u32],
});
/** What a maintenance end point has seen (`IFLA_BRIDGE_CFM_MEP_STATUS_*`, linux/if_bridge.h). */
export interface CfmMepStatus extends Infer<typeof cfmMepStatus> {}
