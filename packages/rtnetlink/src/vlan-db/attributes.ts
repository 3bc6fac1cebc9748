import { attributes, flags, type Infer, multi, nested, noflag, u16, u32, u64, u8 } from '@netlink/packet';
import { bridgeVlan } from '../link/bridge/vlan.ts';
import { type BridgeQuerier, bridgeQuerier } from '../link/info/bridge-querier.ts';
import { multicastRouter } from '../link/info/multicast-router.ts';
import { portState } from '../link/info/port-state.ts';
import { mdbRouterPorts } from '../mdb/attributes.ts';
import { MDBA_ROUTER } from '../mdb/constants.ts';
import * as c from './constants.ts';

/** `BRIDGE_VLANDB_DUMPF_*`: what is wanted in a list of VLANs (linux/if_bridge.h). */
export const VLAN_DUMP_FLAGS = { stats: 1 << 0, global: 1 << 1 } as const;

/** The tunnel of a VLAN (`BRIDGE_VLANDB_TINFO_*`, linux/if_bridge.h). */
export const vlanTunnelInfo = attributes({
  id: [c.BRIDGE_VLANDB_TINFO_ID, u32],
  cmd: [c.BRIDGE_VLANDB_TINFO_CMD, u32],
});
/** The tunnel of a VLAN. `cmd` is RTM_SETLINK or RTM_DELLINK, in a request. */
export interface VlanTunnelInfo extends Infer<typeof vlanTunnelInfo> {}

/** Counters of a VLAN (`BRIDGE_VLANDB_STATS_*`, linux/if_bridge.h). */
export const vlanStats = attributes({
  rxBytes: [c.BRIDGE_VLANDB_STATS_RX_BYTES, u64],
  rxPackets: [c.BRIDGE_VLANDB_STATS_RX_PACKETS, u64],
  txBytes: [c.BRIDGE_VLANDB_STATS_TX_BYTES, u64],
  txPackets: [c.BRIDGE_VLANDB_STATS_TX_PACKETS, u64],
});
/** Counters of a VLAN. */
export interface VlanStats extends Infer<typeof vlanStats> {}

/** VLANs of a port, or of a bridge itself (`BRIDGE_VLANDB_ENTRY_*`, linux/if_bridge.h). */
export const vlanEntry = attributes({
  info: [c.BRIDGE_VLANDB_ENTRY_INFO, bridgeVlan],
  range: [c.BRIDGE_VLANDB_ENTRY_RANGE, u16],
  state: [c.BRIDGE_VLANDB_ENTRY_STATE, portState],
  tunnelInfo: [c.BRIDGE_VLANDB_ENTRY_TUNNEL_INFO, nested<VlanTunnelInfo>(vlanTunnelInfo)],
  stats: [c.BRIDGE_VLANDB_ENTRY_STATS, nested<VlanStats>(vlanStats)],
  mcastRouter: [c.BRIDGE_VLANDB_ENTRY_MCAST_ROUTER, multicastRouter],
  mcastNGroups: [c.BRIDGE_VLANDB_ENTRY_MCAST_N_GROUPS, u32],
  mcastMaxGroups: [c.BRIDGE_VLANDB_ENTRY_MCAST_MAX_GROUPS, u32],
  neighSuppress: [c.BRIDGE_VLANDB_ENTRY_NEIGH_SUPPRESS, u8],
  neighForwardGrat: [c.BRIDGE_VLANDB_ENTRY_NEIGH_FORWARD_GRAT, u8],
});
/** VLANs of a port, or of a bridge itself: those from `info.vid` to `range`, which have all else in common. */
export interface VlanEntry extends Infer<typeof vlanEntry> {}

/** Ports that multicast routers are behind: the kernel has them one nest deeper than in a database, in one `MDBA_ROUTER`. */
export const vlanRouterPorts = attributes({ router: [MDBA_ROUTER, noflag(mdbRouterPorts)] });
/** Ports that multicast routers are behind. */
export interface VlanRouterPorts extends Infer<typeof vlanRouterPorts> {}

/** Settings of VLANs for a whole bridge (`BRIDGE_VLANDB_GOPTS_*`, linux/if_bridge.h). */
export const vlanGlobalOptions = attributes({
  id: [c.BRIDGE_VLANDB_GOPTS_ID, u16],
  range: [c.BRIDGE_VLANDB_GOPTS_RANGE, u16],
  mcastSnooping: [c.BRIDGE_VLANDB_GOPTS_MCAST_SNOOPING, u8],
  mcastIgmpVersion: [c.BRIDGE_VLANDB_GOPTS_MCAST_IGMP_VERSION, u8],
  mcastMldVersion: [c.BRIDGE_VLANDB_GOPTS_MCAST_MLD_VERSION, u8],
  mcastLastMemberCnt: [c.BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_CNT, u32],
  mcastStartupQueryCnt: [c.BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_CNT, u32],
  mcastLastMemberIntvl: [c.BRIDGE_VLANDB_GOPTS_MCAST_LAST_MEMBER_INTVL, u64],
  mcastMembershipIntvl: [c.BRIDGE_VLANDB_GOPTS_MCAST_MEMBERSHIP_INTVL, u64],
  mcastQuerierIntvl: [c.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_INTVL, u64],
  mcastQueryIntvl: [c.BRIDGE_VLANDB_GOPTS_MCAST_QUERY_INTVL, u64],
  mcastQueryResponseIntvl: [c.BRIDGE_VLANDB_GOPTS_MCAST_QUERY_RESPONSE_INTVL, u64],
  mcastStartupQueryIntvl: [c.BRIDGE_VLANDB_GOPTS_MCAST_STARTUP_QUERY_INTVL, u64],
  mcastQuerier: [c.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER, u8],
  mcastRouterPorts: [c.BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS, nested<VlanRouterPorts>(vlanRouterPorts)],
  mcastQuerierState: [c.BRIDGE_VLANDB_GOPTS_MCAST_QUERIER_STATE, nested<BridgeQuerier>(bridgeQuerier)],
  msti: [c.BRIDGE_VLANDB_GOPTS_MSTI, u16],
});
/** Settings of VLANs for a whole bridge: those from `id` to `range`. Times are in 1/100 s. */
export interface VlanGlobalOptions extends Infer<typeof vlanGlobalOptions> {}

/** `BRIDGE_VLANDB_*`: the attributes of a message about VLANs (linux/if_bridge.h). */
export const vlanAttributes = attributes({
  entry: [c.BRIDGE_VLANDB_ENTRY, multi(nested<VlanEntry>(vlanEntry))],
  globalOptions: [c.BRIDGE_VLANDB_GLOBAL_OPTIONS, multi(nested<VlanGlobalOptions>(vlanGlobalOptions))],
});
/** The attributes of a message about VLANs. */
export interface VlanAttributes extends Infer<typeof vlanAttributes> {}

/** `BRIDGE_VLANDB_DUMP_*`: the attributes of a request to list VLANs (linux/if_bridge.h). */
export const vlanDumpAttributes = attributes({
  flags: [c.BRIDGE_VLANDB_DUMP_FLAGS, flags(u32, VLAN_DUMP_FLAGS)],
});
/** The attributes of a request to list VLANs. */
export interface VlanDumpAttributes extends Infer<typeof vlanDumpAttributes> {}
