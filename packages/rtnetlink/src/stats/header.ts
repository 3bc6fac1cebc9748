import { flags, type Infer, struct, u16, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** `IFLA_STATS_FILTER_BIT(IFLA_STATS_*)`: the groups of counters, a bit each (linux/if_link.h). */
export const STATS_GROUPS = {
  link64: 1 << 0,
  linkXstats: 1 << 1,
  linkXstatsSlave: 1 << 2,
  linkOffloadXstats: 1 << 3,
  afSpec: 1 << 4,
} as const;

/**
 * What a message about counters begins with: `struct if_stats_msg` (linux/if_link.h). In a request `filterMask` says which
 * groups are wanted; without any the kernel refuses.
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |    family     |     pad1      |             pad2              |
 * +---------------+---------------+-------------------------------+
 * |                            ifindex                            |
 * +---------------------------------------------------------------+
 * |                          filterMask                           |
 * +---------------------------------------------------------------+
 * ```
 */
export const statsHeader = struct({
  family: addressFamily,
  pad1: u8,
  pad2: u16,
  ifindex: u32,
  filterMask: flags(u32, STATS_GROUPS),
});
/** What a message about counters begins with: `struct if_stats_msg`. */
export interface StatsHeader extends Infer<typeof statsHeader> {}
