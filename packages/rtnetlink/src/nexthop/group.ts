import { attributes, type Infer, list, nested, struct, u16, u32, u64, u8, uint } from '@netlink/packet';
import * as c from './constants.ts';

/**
 * A member of a group: `struct nexthop_grp` (linux/nexthop.h). Its weight is 256 × `weightHigh` + `weight` + 1; older
 * kernels (Linux 6.1) reserve `weightHigh`.
 */
export const nexthopGroupMember = struct({ id: u32, weight: u8, weightHigh: u8, resvd2: u16 });
/** A member of a group. */
export interface NexthopGroupMember extends Infer<typeof nexthopGroupMember> {}

/** `NHA_RES_GROUP_*`: settings of a resilient group. Times are in clock ticks, hundredths of a second. */
export const resilientGroup = attributes({
  buckets: [c.NHA_RES_GROUP_BUCKETS, u16],
  idleTimer: [c.NHA_RES_GROUP_IDLE_TIMER, u32],
  unbalancedTimer: [c.NHA_RES_GROUP_UNBALANCED_TIMER, u32],
  unbalancedTime: [c.NHA_RES_GROUP_UNBALANCED_TIME, u64],
});
/** Settings of a resilient group. */
export interface ResilientGroup extends Infer<typeof resilientGroup> {}

/** `NHA_RES_BUCKET_*`: a bucket of a resilient group. Times are in clock ticks, hundredths of a second. */
export const resilientBucket = attributes({
  index: [c.NHA_RES_BUCKET_INDEX, u16],
  idleTime: [c.NHA_RES_BUCKET_IDLE_TIME, u64],
  nhId: [c.NHA_RES_BUCKET_NH_ID, u32],
});
/** A bucket of a resilient group. */
export interface ResilientBucket extends Infer<typeof resilientBucket> {}

/** `NHA_GROUP_STATS_ENTRY_*`: counters of a member. */
export const nexthopGroupStatsEntry = attributes({
  id: [c.NHA_GROUP_STATS_ENTRY_ID, u32],
  packets: [c.NHA_GROUP_STATS_ENTRY_PACKETS, uint],
  packetsHw: [c.NHA_GROUP_STATS_ENTRY_PACKETS_HW, uint],
});
/** Counters of a member. */
export interface NexthopGroupStatsEntry extends Infer<typeof nexthopGroupStatsEntry> {}

/** Counters of a group, an entry for each member: `NHA_GROUP_STATS`. */
export const nexthopGroupStats = list(
  c.NHA_GROUP_STATS_ENTRY,
  nested<NexthopGroupStatsEntry>(nexthopGroupStatsEntry),
);
