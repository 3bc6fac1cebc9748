import { attributes, flags, type Infer, struct, u16, u32 } from '@netlink/packet';

/** Id of the tunnel. */
export const IFLA_BRIDGE_VLAN_TUNNEL_ID = 1;
/** Number of the VLAN. */
export const IFLA_BRIDGE_VLAN_TUNNEL_VID = 2;
/** Whether a range begins or ends here (`BRIDGE_VLAN_INFO_*`). */
export const IFLA_BRIDGE_VLAN_TUNNEL_FLAGS = 3;

/** `BRIDGE_VLAN_INFO_*`: flags of a VLAN of a port (linux/if_bridge.h). */
export const BRIDGE_VLAN_FLAGS = {
  master: 1 << 0,
  pvid: 1 << 1,
  untagged: 1 << 2,
  rangeBegin: 1 << 3,
  rangeEnd: 1 << 4,
  brentry: 1 << 5,
  onlyOpts: 1 << 6,
} as const;

const bridgeVlanFlags = flags(u16, BRIDGE_VLAN_FLAGS);

/** A VLAN of a port: `struct bridge_vlan_info` (linux/if_bridge.h). */
export const bridgeVlan = struct({ flags: bridgeVlanFlags, vid: u16 });
/** A VLAN of a port: `struct bridge_vlan_info`. */
export interface BridgeVlan extends Infer<typeof bridgeVlan> {}

/** Which VLAN goes through which tunnel (`IFLA_BRIDGE_VLAN_TUNNEL_*`, linux/if_bridge.h). */
export const bridgeVlanTunnel = attributes({
  id: [IFLA_BRIDGE_VLAN_TUNNEL_ID, u32],
  vid: [IFLA_BRIDGE_VLAN_TUNNEL_VID, u16],
  flags: [IFLA_BRIDGE_VLAN_TUNNEL_FLAGS, bridgeVlanFlags],
});
/** Which VLAN goes through which tunnel (`IFLA_BRIDGE_VLAN_TUNNEL_*`, linux/if_bridge.h). */
export interface BridgeVlanTunnel extends Infer<typeof bridgeVlanTunnel> {}
