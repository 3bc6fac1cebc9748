import { attributes, enumeration, type Infer, macOf, octets, u32, u8 } from '@netlink/packet';

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE = 1;
/** Whether continuity is checked: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE = 2;
/** Time expected between checks. */
export const IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL = 3;
/** Id expected of the maintenance association. */
export const IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID = 4;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE = 1;
/** Id of the peer. */
export const IFLA_BRIDGE_CFM_CC_PEER_MEPID = 2;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_CC_RDI_INSTANCE = 1;
/** Whether a remote defect is indicated: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_RDI_RDI = 2;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE = 1;
/** Link-layer address to send to. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC = 2;
/** Whether frames are numbered: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE = 3;
/** Time until sending ends, in seconds. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD = 4;
/** Whether the state of the interface is sent: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV = 5;
/** State of the interface. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE = 6;
/** Whether the state of the port is sent: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV = 7;
/** State of the port. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE = 8;

/** Number of the end point. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE = 1;
/** Id of the peer. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID = 2;
/** Whether checks are missing: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT = 3;
/** Whether the peer indicates a remote defect: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI = 4;
/** State of the port, as the peer says. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE = 5;
/** State of the interface, as the peer says. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE = 6;
/** Whether a check was seen: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN = 7;
/** Whether a state was seen: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN = 8;
/** Whether an unexpected number was seen: 1 or 0. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN = 9;

/** `BR_CFM_CCM_INTERVAL_*`: times between continuity checks (linux/cfm_bridge.h). */
export const CFM_INTERVALS = {
  none: 0,
  '3.3ms': 1,
  '10ms': 2,
  '100ms': 3,
  '1s': 4,
  '10s': 5,
  '1min': 6,
  '10min': 7,
} as const;

/** Settings of continuity checks (`IFLA_BRIDGE_CFM_CC_CONFIG_*`, linux/if_bridge.h). */
export const cfmCcConfig = attributes({
  instance: [IFLA_BRIDGE_CFM_CC_CONFIG_INSTANCE, u32],
  enable: [IFLA_BRIDGE_CFM_CC_CONFIG_ENABLE, u32],
  expInterval: [IFLA_BRIDGE_CFM_CC_CONFIG_EXP_INTERVAL, enumeration(u32, CFM_INTERVALS)],
  expMaid: [IFLA_BRIDGE_CFM_CC_CONFIG_EXP_MAID, octets(48)],
});
/** Settings of continuity checks (`IFLA_BRIDGE_CFM_CC_CONFIG_*`, linux/if_bridge.h). */
export interface CfmCcConfig extends Infer<typeof cfmCcConfig> {}

/** A peer of a maintenance end point (`IFLA_BRIDGE_CFM_CC_PEER_MEP_*`, linux/if_bridge.h). */
export const cfmCcPeerMep = attributes({
  peerMepInstance: [IFLA_BRIDGE_CFM_CC_PEER_MEP_INSTANCE, u32],
  peerMepid: [IFLA_BRIDGE_CFM_CC_PEER_MEPID, u32],
});
/** A peer of a maintenance end point (`IFLA_BRIDGE_CFM_CC_PEER_MEP_*`, linux/if_bridge.h). */
export interface CfmCcPeerMep extends Infer<typeof cfmCcPeerMep> {}

/** Whether a remote defect is indicated (`IFLA_BRIDGE_CFM_CC_RDI_*`, linux/if_bridge.h). */
export const cfmCcRdi = attributes({
  instance: [IFLA_BRIDGE_CFM_CC_RDI_INSTANCE, u32],
  rdi: [IFLA_BRIDGE_CFM_CC_RDI_RDI, u32],
});
/** Whether a remote defect is indicated (`IFLA_BRIDGE_CFM_CC_RDI_*`, linux/if_bridge.h). */
export interface CfmCcRdi extends Infer<typeof cfmCcRdi> {}

/** Continuity checks that are sent (`IFLA_BRIDGE_CFM_CC_CCM_TX_*`, linux/if_bridge.h). */
export const cfmCcCcmTx = attributes({
  instance: [IFLA_BRIDGE_CFM_CC_CCM_TX_INSTANCE, u32],
  dmac: [IFLA_BRIDGE_CFM_CC_CCM_TX_DMAC, macOf(6)],
  seqNoUpdate: [IFLA_BRIDGE_CFM_CC_CCM_TX_SEQ_NO_UPDATE, u32],
  period: [IFLA_BRIDGE_CFM_CC_CCM_TX_PERIOD, u32],
  ifTlv: [IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV, u32],
  ifTlvValue: [IFLA_BRIDGE_CFM_CC_CCM_TX_IF_TLV_VALUE, u8],
  portTlv: [IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV, u32],
  portTlvValue: [IFLA_BRIDGE_CFM_CC_CCM_TX_PORT_TLV_VALUE, u8],
});
/** Continuity checks that are sent (`IFLA_BRIDGE_CFM_CC_CCM_TX_*`, linux/if_bridge.h). */
export interface CfmCcCcmTx extends Infer<typeof cfmCcCcmTx> {}

/** What is known of a peer (`IFLA_BRIDGE_CFM_CC_PEER_STATUS_*`, linux/if_bridge.h). */
export const cfmCcPeerStatus = attributes({
  instance: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_INSTANCE, u32],
  peerMepid: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_PEER_MEPID, u32],
  ccmDefect: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_CCM_DEFECT, u32],
  rdi: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_RDI, u32],
  portTlvValue: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_PORT_TLV_VALUE, u8],
  ifTlvValue: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_IF_TLV_VALUE, u8],
  seen: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEEN, u32],
  tlvSeen: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_TLV_SEEN, u32],
  seqUnexpSeen: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_SEQ_UNEXP_SEEN, u32],
});
/** What is known of a peer (`IFLA_BRIDGE_CFM_CC_PEER_STATUS_*`, linux/if_bridge.h). */
export interface CfmCcPeerStatus extends Infer<typeof cfmCcPeerStatus> {}
