import { enumeration, type Infer, struct, u32, u64 } from '@netlink/packet';
import { paddedMac } from './padded-mac.ts';
import { vlanProtocol } from './vlan-protocol.ts';

/** `IFLA_VF_LINK_STATE_*`: as the uplink, or always up or down (linux/if_link.h). */
export const VF_LINK_STATES = { auto: 0, enable: 1, disable: 2 } as const;

/** Link-layer address: `struct ifla_vf_mac` (linux/if_link.h). */
export const vfMac = struct({ vf: u32, mac: paddedMac });
/** Link-layer address: `struct ifla_vf_mac` (linux/if_link.h). */
export interface VfMac extends Infer<typeof vfMac> {}

/** Link-layer broadcast address: `struct ifla_vf_broadcast` (linux/if_link.h). */
export const vfBroadcast = struct({ broadcast: paddedMac });
/** Link-layer broadcast address: `struct ifla_vf_broadcast` (linux/if_link.h). */
export interface VfBroadcast extends Infer<typeof vfBroadcast> {}

/** VLAN and priority, 0 for none: `struct ifla_vf_vlan` (linux/if_link.h). */
export const vfVlan = struct({ vf: u32, vlan: u32, qos: u32 });
/** VLAN and priority, 0 for none: `struct ifla_vf_vlan` (linux/if_link.h). */
export interface VfVlan extends Infer<typeof vfVlan> {}

/** VLAN, priority and protocol of the tag: `struct ifla_vf_vlan_info` (linux/if_link.h). */
export const vfVlanInfo = struct({ vf: u32, vlan: u32, qos: u32, vlanProto: vlanProtocol });
/** VLAN, priority and protocol of the tag: `struct ifla_vf_vlan_info` (linux/if_link.h). */
export interface VfVlanInfo extends Infer<typeof vfVlanInfo> {}

/** Greatest rate of sending in Mbit/s, 0 for no limit: `struct ifla_vf_tx_rate` (linux/if_link.h). */
export const vfTxRate = struct({ vf: u32, rate: u32 });
/** Greatest rate of sending in Mbit/s, 0 for no limit: `struct ifla_vf_tx_rate` (linux/if_link.h). */
export interface VfTxRate extends Infer<typeof vfTxRate> {}

/** Rates of sending in Mbit/s: `struct ifla_vf_rate` (linux/if_link.h). */
export const vfRate = struct({ vf: u32, minTxRate: u32, maxTxRate: u32 });
/** Rates of sending in Mbit/s: `struct ifla_vf_rate` (linux/if_link.h). */
export interface VfRate extends Infer<typeof vfRate> {}

/** A switch: `struct ifla_vf_spoofchk`, `ifla_vf_rss_query_en` and `ifla_vf_trust` (linux/if_link.h). */
export const vfSetting = struct({ vf: u32, setting: u32 });
/** A switch: `struct ifla_vf_spoofchk`, `ifla_vf_rss_query_en` and `ifla_vf_trust` (linux/if_link.h). */
export interface VfSetting extends Infer<typeof vfSetting> {}

/** State of the link: `struct ifla_vf_link_state` (linux/if_link.h). */
export const vfLinkState = struct({ vf: u32, linkState: enumeration(u32, VF_LINK_STATES) });
/** State of the link: `struct ifla_vf_link_state` (linux/if_link.h). */
export interface VfLinkState extends Infer<typeof vfLinkState> {}

/** GUID of InfiniBand: `struct ifla_vf_guid` (linux/if_link.h). */
export const vfGuid = struct({ vf: u32, guid: u64 });
/** GUID of InfiniBand: `struct ifla_vf_guid` (linux/if_link.h). */
export interface VfGuid extends Infer<typeof vfGuid> {}
