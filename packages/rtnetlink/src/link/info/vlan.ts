import { attributes, flags, type Infer, list, noflag, struct, u16, u32 } from '@netlink/packet';
import { vlanProtocol } from '../vlan-protocol.ts';

/** Number of the VLAN, 0 to 4095. */
export const IFLA_VLAN_ID = 1;
/** Switches (`VLAN_FLAG_*`). */
export const IFLA_VLAN_FLAGS = 2;
/** Priorities of tags by priorities of packets, on sending. */
export const IFLA_VLAN_EGRESS_QOS = 3;
/** Priorities of packets by priorities of tags, on reception. */
export const IFLA_VLAN_INGRESS_QOS = 4;
/** Protocol of the tags. */
export const IFLA_VLAN_PROTOCOL = 5;
/** One mapping in `IFLA_VLAN_EGRESS_QOS` or `IFLA_VLAN_INGRESS_QOS`. */
export const IFLA_VLAN_QOS_MAPPING = 1;

/** `VLAN_FLAG_*`: switches of a VLAN (linux/if_vlan.h). */
export const VLAN_FLAGS = {
  reorderHdr: 1 << 0,
  gvrp: 1 << 1,
  looseBinding: 1 << 2,
  mvrp: 1 << 3,
  bridgeBinding: 1 << 4,
} as const;

const switches = flags(u32, VLAN_FLAGS);
const mask = flags(u32, { all: 0xffff_ffff, ...VLAN_FLAGS });

/**
 * Switches that are on, and which of them are meant: `struct ifla_vlan_flags` (linux/if_link.h). The kernel says `['all']`.
 */
export const vlanFlags = struct({ flags: switches, mask });
/** Switches that are on, and which of them are meant: `struct ifla_vlan_flags`. */
export interface VlanFlags extends Infer<typeof vlanFlags> {}

/** Which priority becomes which: `struct ifla_vlan_qos_mapping` (linux/if_link.h). */
export const vlanQosMapping = struct({ from: u32, to: u32 });
/** Which priority becomes which: `struct ifla_vlan_qos_mapping`. */
export interface VlanQosMapping extends Infer<typeof vlanQosMapping> {}

const priorityMap = noflag(list<VlanQosMapping>(IFLA_VLAN_QOS_MAPPING, vlanQosMapping));

/** What a VLAN is configured with (`IFLA_VLAN_*`, linux/if_link.h). */
export const vlanInfo = attributes({
  id: [IFLA_VLAN_ID, u16],
  flags: [IFLA_VLAN_FLAGS, vlanFlags],
  egressQos: [IFLA_VLAN_EGRESS_QOS, priorityMap],
  ingressQos: [IFLA_VLAN_INGRESS_QOS, priorityMap],
  protocol: [IFLA_VLAN_PROTOCOL, vlanProtocol],
});
/** What a VLAN is configured with (`IFLA_VLAN_*`, linux/if_link.h). */
export interface VlanInfo extends Infer<typeof vlanInfo> {}
