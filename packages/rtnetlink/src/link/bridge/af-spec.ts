import { attributes, enumeration, flags, type Infer, multi, nested, noflag, u16 } from '@netlink/packet';
import { type BridgeCfm, bridgeCfm } from './cfm.ts';
import { type BridgeMrp, bridgeMrp } from './mrp.ts';
import { bridgeMst } from './mst.ts';
import { bridgeVlan, type BridgeVlanTunnel, bridgeVlanTunnel } from './vlan.ts';

/** Whom a request is for (`BRIDGE_FLAGS_*`). */
export const IFLA_BRIDGE_FLAGS = 0;
/** How an embedded bridge forwards (`BRIDGE_MODE_*`). */
export const IFLA_BRIDGE_MODE = 1;
/** A VLAN of the port. */
export const IFLA_BRIDGE_VLAN_INFO = 2;
/** A VLAN that goes through a tunnel. */
export const IFLA_BRIDGE_VLAN_TUNNEL_INFO = 3;
/** Media redundancy protocol (`IFLA_BRIDGE_MRP_*`). */
export const IFLA_BRIDGE_MRP = 4;
/** Connectivity fault management (`IFLA_BRIDGE_CFM_*`). */
export const IFLA_BRIDGE_CFM = 5;
/** State in each spanning tree (`IFLA_BRIDGE_MST_*`). */
export const IFLA_BRIDGE_MST = 6;

/** `BRIDGE_FLAGS_*`: whether a request is for the bridge or for the device itself (linux/if_bridge.h). */
export const BRIDGE_FLAGS = { master: 1, self: 2 } as const;

/** `BRIDGE_MODE_*`: how an embedded bridge forwards (linux/if_bridge.h). */
export const BRIDGE_MODES = { veb: 0, vepa: 1, undef: 0xffff } as const;

/** What a bridge says of a port or of itself: `IFLA_AF_SPEC` of family bridge (`IFLA_BRIDGE_*`, linux/if_bridge.h). */
export const bridgeAfSpec = attributes({
  flags: [IFLA_BRIDGE_FLAGS, flags(u16, BRIDGE_FLAGS)],
  mode: [IFLA_BRIDGE_MODE, enumeration(u16, BRIDGE_MODES)],
  vlanInfo: [IFLA_BRIDGE_VLAN_INFO, multi(bridgeVlan)],
  vlanTunnelInfo: [IFLA_BRIDGE_VLAN_TUNNEL_INFO, multi(noflag(nested<BridgeVlanTunnel>(bridgeVlanTunnel)))],
  mrp: [IFLA_BRIDGE_MRP, nested<BridgeMrp>(bridgeMrp)],
  cfm: [IFLA_BRIDGE_CFM, nested<BridgeCfm>(bridgeCfm)],
  mst: [IFLA_BRIDGE_MST, bridgeMst],
});
/** What a bridge says of a port or of itself: `IFLA_AF_SPEC` of family bridge (`IFLA_BRIDGE_*`, linux/if_bridge.h). */
export interface BridgeAfSpec extends Infer<typeof bridgeAfSpec> {}
