import { attributes, type Infer, ipv4, ipv6, multi, nested, u32, u64 } from '@netlink/packet';
import * as c from './constants.ts';

/** Counters of a VXLAN network (`VNIFILTER_ENTRY_STATS_*`, linux/if_link.h). */
export const vniFilterStats = attributes({
  rxBytes: [c.VNIFILTER_ENTRY_STATS_RX_BYTES, u64],
  rxPkts: [c.VNIFILTER_ENTRY_STATS_RX_PKTS, u64],
  rxDrops: [c.VNIFILTER_ENTRY_STATS_RX_DROPS, u64],
  rxErrors: [c.VNIFILTER_ENTRY_STATS_RX_ERRORS, u64],
  txBytes: [c.VNIFILTER_ENTRY_STATS_TX_BYTES, u64],
  txPkts: [c.VNIFILTER_ENTRY_STATS_TX_PKTS, u64],
  txDrops: [c.VNIFILTER_ENTRY_STATS_TX_DROPS, u64],
  txErrors: [c.VNIFILTER_ENTRY_STATS_TX_ERRORS, u64],
});
/** Counters of a VXLAN network. */
export interface VniFilterStats extends Infer<typeof vniFilterStats> {}

/** Identifiers that a VXLAN lets in (`VXLAN_VNIFILTER_ENTRY_*`, linux/if_link.h). */
export const vniFilterEntry = attributes({
  start: [c.VXLAN_VNIFILTER_ENTRY_START, u32],
  end: [c.VXLAN_VNIFILTER_ENTRY_END, u32],
  group: [c.VXLAN_VNIFILTER_ENTRY_GROUP, ipv4],
  group6: [c.VXLAN_VNIFILTER_ENTRY_GROUP6, ipv6],
  stats: [c.VXLAN_VNIFILTER_ENTRY_STATS, nested<VniFilterStats>(vniFilterStats)],
});
/** Identifiers that a VXLAN lets in: those from `start` to `end`. */
export interface VniFilterEntry extends Infer<typeof vniFilterEntry> {}

/** `VXLAN_VNIFILTER_*`: the attributes of a message about the identifiers of a tunnel (linux/if_link.h). */
export const tunnelAttributes = attributes({
  vniFilterEntry: [c.VXLAN_VNIFILTER_ENTRY, multi(nested<VniFilterEntry>(vniFilterEntry))],
});
/** The attributes of a message about the identifiers of a tunnel. */
export interface TunnelAttributes extends Infer<typeof tunnelAttributes> {}
