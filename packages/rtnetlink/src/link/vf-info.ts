import { attributes, type Infer, list, nested, noflag } from '@netlink/packet';
import { type VfStats, vfStats } from './vf-stats.ts';
import {
  vfBroadcast,
  vfGuid,
  vfLinkState,
  vfMac,
  vfRate,
  vfSetting,
  vfTxRate,
  vfVlan,
  vfVlanInfo,
} from './vf-structs.ts';

/** One virtual function in `IFLA_VFINFO_LIST`. */
export const IFLA_VF_INFO = 1;
/** One VLAN in `IFLA_VF_VLAN_LIST`. */
export const IFLA_VF_VLAN_INFO = 1;
/** Link-layer address. */
export const IFLA_VF_MAC = 1;
/** VLAN and priority. */
export const IFLA_VF_VLAN = 2;
/** Greatest rate of sending. */
export const IFLA_VF_TX_RATE = 3;
/** Whether senders are checked: 1 or 0. */
export const IFLA_VF_SPOOFCHK = 4;
/** State of the link (`IFLA_VF_LINK_STATE_*`). */
export const IFLA_VF_LINK_STATE = 5;
/** Least and greatest rate of sending. */
export const IFLA_VF_RATE = 6;
/** Whether the function may read the receive-side scaling: 1 or 0. */
export const IFLA_VF_RSS_QUERY_EN = 7;
/** Counters (`IFLA_VF_STATS_*`). */
export const IFLA_VF_STATS = 8;
/** Whether the function is trusted: 1 or 0. */
export const IFLA_VF_TRUST = 9;
/** GUID of the InfiniBand node. */
export const IFLA_VF_IB_NODE_GUID = 10;
/** GUID of the InfiniBand port. */
export const IFLA_VF_IB_PORT_GUID = 11;
/** VLANs, outermost first. */
export const IFLA_VF_VLAN_LIST = 12;
/** Link-layer broadcast address. */
export const IFLA_VF_BROADCAST = 13;

/** Settings of a virtual function (`IFLA_VF_*`, linux/if_link.h). Each names its function in `vf`. */
export const vfInfo = attributes({
  mac: [IFLA_VF_MAC, vfMac],
  vlan: [IFLA_VF_VLAN, vfVlan],
  txRate: [IFLA_VF_TX_RATE, vfTxRate],
  spoofchk: [IFLA_VF_SPOOFCHK, vfSetting],
  linkState: [IFLA_VF_LINK_STATE, vfLinkState],
  rate: [IFLA_VF_RATE, vfRate],
  rssQueryEn: [IFLA_VF_RSS_QUERY_EN, vfSetting],
  stats: [IFLA_VF_STATS, noflag(nested<VfStats>(vfStats))],
  trust: [IFLA_VF_TRUST, vfSetting],
  ibNodeGuid: [IFLA_VF_IB_NODE_GUID, vfGuid],
  ibPortGuid: [IFLA_VF_IB_PORT_GUID, vfGuid],
  vlanList: [IFLA_VF_VLAN_LIST, noflag(list(IFLA_VF_VLAN_INFO, vfVlanInfo))],
  broadcast: [IFLA_VF_BROADCAST, vfBroadcast],
});
/** Settings of a virtual function (`IFLA_VF_*`, linux/if_link.h). Each names its function in `vf`. */
export interface VfInfo extends Infer<typeof vfInfo> {}
