import { attributes, flags, type Infer, multi, struct, u16, u64 } from '@netlink/packet';
import { BRIDGE_VLAN_FLAGS } from '../link/bridge/vlan.ts';
import * as c from './constants.ts';

/** Counters of one VLAN: `struct bridge_vlan_xstats` (linux/if_bridge.h). */
export const bridgeVlanXstats = struct({
  rxBytes: u64,
  rxPackets: u64,
  txBytes: u64,
  txPackets: u64,
  vid: u16,
  flags: flags(u16, BRIDGE_VLAN_FLAGS),
});
/** Counters of one VLAN: `struct bridge_vlan_xstats`. */
export interface BridgeVlanXstats extends Infer<typeof bridgeVlanXstats> {}

/** What was received and what was sent: an array by `BR_MCAST_DIR_*`. */
export const multicastDirections = struct({ rx: u64, tx: u64 });
/** What was received and what was sent. */
export interface MulticastDirections extends Infer<typeof multicastDirections> {}

/** Counters of IGMP and MLD: `struct br_mcast_stats` (linux/if_bridge.h). */
export const bridgeMulticastStats = struct({
  igmpV1queries: multicastDirections,
  igmpV2queries: multicastDirections,
  igmpV3queries: multicastDirections,
  igmpLeaves: multicastDirections,
  igmpV1reports: multicastDirections,
  igmpV2reports: multicastDirections,
  igmpV3reports: multicastDirections,
  igmpParseErrors: u64,
  mldV1queries: multicastDirections,
  mldV2queries: multicastDirections,
  mldLeaves: multicastDirections,
  mldV1reports: multicastDirections,
  mldV2reports: multicastDirections,
  mldParseErrors: u64,
  mcastBytes: multicastDirections,
  mcastPackets: multicastDirections,
});
/** Counters of IGMP and MLD: `struct br_mcast_stats`. */
export interface BridgeMulticastStats extends Infer<typeof bridgeMulticastStats> {}

/** Counters of the spanning tree: `struct bridge_stp_xstats` (linux/if_bridge.h). */
export const bridgeStpXstats = struct({
  transitionBlk: u64,
  transitionFwd: u64,
  rxBpdu: u64,
  txBpdu: u64,
  rxTcn: u64,
  txTcn: u64,
});
/** Counters of the spanning tree: `struct bridge_stp_xstats`. */
export interface BridgeStpXstats extends Infer<typeof bridgeStpXstats> {}

/** Counters of a bridge, or of a port of one (`BRIDGE_XSTATS_*`, linux/if_bridge.h). */
export const bridgeXstats = attributes({
  vlan: [c.BRIDGE_XSTATS_VLAN, multi(bridgeVlanXstats)],
  mcast: [c.BRIDGE_XSTATS_MCAST, bridgeMulticastStats],
  stp: [c.BRIDGE_XSTATS_STP, bridgeStpXstats],
});
/** Counters of a bridge, or of a port of one (`BRIDGE_XSTATS_*`). */
export interface BridgeXstats extends Infer<typeof bridgeXstats> {}
