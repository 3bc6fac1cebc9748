import { attributes, type Infer, multi, nested } from '@netlink/packet';
import {
  type CfmCcCcmTx,
  cfmCcCcmTx,
  type CfmCcConfig,
  cfmCcConfig,
  type CfmCcPeerMep,
  cfmCcPeerMep,
  type CfmCcPeerStatus,
  cfmCcPeerStatus,
  type CfmCcRdi,
  cfmCcRdi,
} from './cfm-cc.ts';
import {
  type CfmMepConfig,
  cfmMepConfig,
  type CfmMepCreate,
  cfmMepCreate,
  type CfmMepDelete,
  cfmMepDelete,
  type CfmMepStatus,
  cfmMepStatus,
} from './cfm-mep.ts';

/** Make an end point. */
export const IFLA_BRIDGE_CFM_MEP_CREATE = 1;
/** Delete an end point. */
export const IFLA_BRIDGE_CFM_MEP_DELETE = 2;
/** Configure an end point. */
export const IFLA_BRIDGE_CFM_MEP_CONFIG = 3;
/** Configure continuity checks. */
export const IFLA_BRIDGE_CFM_CC_CONFIG = 4;
/** Add a peer. */
export const IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD = 5;
/** Remove a peer. */
export const IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE = 6;
/** Indicate a remote defect. */
export const IFLA_BRIDGE_CFM_CC_RDI = 7;
/** Send continuity checks. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX = 8;
/** An end point, in replies. */
export const IFLA_BRIDGE_CFM_MEP_CREATE_INFO = 9;
/** Settings of an end point, in replies. */
export const IFLA_BRIDGE_CFM_MEP_CONFIG_INFO = 10;
/** Settings of continuity checks, in replies. */
export const IFLA_BRIDGE_CFM_CC_CONFIG_INFO = 11;
/** Whether a remote defect is indicated, in replies. */
export const IFLA_BRIDGE_CFM_CC_RDI_INFO = 12;
/** Continuity checks that are sent, in replies. */
export const IFLA_BRIDGE_CFM_CC_CCM_TX_INFO = 13;
/** A peer, in replies. */
export const IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO = 14;
/** What an end point has seen, in replies. */
export const IFLA_BRIDGE_CFM_MEP_STATUS_INFO = 15;
/** What is known of a peer, in replies. */
export const IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO = 16;

/** Connectivity fault management of a bridge: what is asked, or what is there (`IFLA_BRIDGE_CFM_*`, linux/if_bridge.h). */
export const bridgeCfm = attributes({
  mepCreate: [IFLA_BRIDGE_CFM_MEP_CREATE, nested<CfmMepCreate>(cfmMepCreate)],
  mepDelete: [IFLA_BRIDGE_CFM_MEP_DELETE, nested<CfmMepDelete>(cfmMepDelete)],
  mepConfig: [IFLA_BRIDGE_CFM_MEP_CONFIG, nested<CfmMepConfig>(cfmMepConfig)],
  ccConfig: [IFLA_BRIDGE_CFM_CC_CONFIG, nested<CfmCcConfig>(cfmCcConfig)],
  ccPeerMepAdd: [IFLA_BRIDGE_CFM_CC_PEER_MEP_ADD, nested<CfmCcPeerMep>(cfmCcPeerMep)],
  ccPeerMepRemove: [IFLA_BRIDGE_CFM_CC_PEER_MEP_REMOVE, nested<CfmCcPeerMep>(cfmCcPeerMep)],
  ccRdi: [IFLA_BRIDGE_CFM_CC_RDI, nested<CfmCcRdi>(cfmCcRdi)],
  ccCcmTx: [IFLA_BRIDGE_CFM_CC_CCM_TX, nested<CfmCcCcmTx>(cfmCcCcmTx)],
  mepCreateInfo: [IFLA_BRIDGE_CFM_MEP_CREATE_INFO, multi(nested<CfmMepCreate>(cfmMepCreate))],
  mepConfigInfo: [IFLA_BRIDGE_CFM_MEP_CONFIG_INFO, multi(nested<CfmMepConfig>(cfmMepConfig))],
  ccConfigInfo: [IFLA_BRIDGE_CFM_CC_CONFIG_INFO, multi(nested<CfmCcConfig>(cfmCcConfig))],
  ccRdiInfo: [IFLA_BRIDGE_CFM_CC_RDI_INFO, multi(nested<CfmCcRdi>(cfmCcRdi))],
  ccCcmTxInfo: [IFLA_BRIDGE_CFM_CC_CCM_TX_INFO, multi(nested<CfmCcCcmTx>(cfmCcCcmTx))],
  ccPeerMepInfo: [IFLA_BRIDGE_CFM_CC_PEER_MEP_INFO, multi(nested<CfmCcPeerMep>(cfmCcPeerMep))],
  mepStatusInfo: [IFLA_BRIDGE_CFM_MEP_STATUS_INFO, multi(nested<CfmMepStatus>(cfmMepStatus))],
  ccPeerStatusInfo: [IFLA_BRIDGE_CFM_CC_PEER_STATUS_INFO, multi(nested<CfmCcPeerStatus>(cfmCcPeerStatus))],
});
/** Connectivity fault management of a bridge: what is asked, or what is there (`IFLA_BRIDGE_CFM_*`, linux/if_bridge.h). */
export interface BridgeCfm extends Infer<typeof bridgeCfm> {}
