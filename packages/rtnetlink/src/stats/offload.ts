import { attributes, type Infer, nested, struct, u64, u8 } from '@netlink/packet';
import { linkStats64 } from '../link/stats.ts';
import * as c from './constants.ts';

/** Counters of what hardware has routed: `struct rtnl_hw_stats64` (linux/if_link.h). */
export const hwStats64 = struct({
  rxPackets: u64,
  txPackets: u64,
  rxBytes: u64,
  txBytes: u64,
  rxErrors: u64,
  txErrors: u64,
  rxDropped: u64,
  txDropped: u64,
  multicast: u64,
});
/** Counters of what hardware has routed: `struct rtnl_hw_stats64`. */
export interface HwStats64 extends Infer<typeof hwStats64> {}

/** Whether hardware is asked to count, and whether it does (`IFLA_OFFLOAD_XSTATS_HW_S_INFO_*`, linux/if_link.h). */
export const hwStatsInfo = attributes({
  request: [c.IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST, u8],
  used: [c.IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED, u8],
});
/** Whether hardware is asked to count, and whether it does (`IFLA_OFFLOAD_XSTATS_HW_S_INFO_*`). */
export interface HwStatsInfo extends Infer<typeof hwStatsInfo> {}

/** The same for each sort of counters: the attributes are numbered as the counters are. */
export const hwStatsInfos = attributes({
  l3Stats: [c.IFLA_OFFLOAD_XSTATS_L3_STATS, nested<HwStatsInfo>(hwStatsInfo)],
});
/** What hardware is asked to count, by sort of counters. */
export interface HwStatsInfos extends Infer<typeof hwStatsInfos> {}

/** Counters of what hardware does by itself (`IFLA_OFFLOAD_XSTATS_*`, linux/if_link.h). */
export const offloadXstats = attributes({
  cpuHit: [c.IFLA_OFFLOAD_XSTATS_CPU_HIT, linkStats64],
  hwSInfo: [c.IFLA_OFFLOAD_XSTATS_HW_S_INFO, nested<HwStatsInfos>(hwStatsInfos)],
  l3Stats: [c.IFLA_OFFLOAD_XSTATS_L3_STATS, hwStats64],
});
/** Counters of what hardware does by itself (`IFLA_OFFLOAD_XSTATS_*`). */
export interface OffloadXstats extends Infer<typeof offloadXstats> {}
