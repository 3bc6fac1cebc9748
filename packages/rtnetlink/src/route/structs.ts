import { type Infer, s32, struct, u32, u64 } from '@netlink/packet';

/**
 * Age and use of a route: `struct rta_cacheinfo` (linux/rtnetlink.h). Times are in clock ticks, hundredths of a second;
 * `error` is the negative errno that packets are answered with, as an unsigned number.
 */
export const routeCacheInfo = struct({
  clntref: u32,
  lastuse: u32,
  expires: s32,
  error: u32,
  used: u32,
  id: u32,
  ts: u32,
  tsage: u32,
});
/** Age and use of a route. */
export interface RouteCacheInfo extends Infer<typeof routeCacheInfo> {}

/** Counters of a multicast route: `struct rta_mfc_stats` (linux/rtnetlink.h). */
export const multicastRouteStats = struct({ packets: u64, bytes: u64, wrongIf: u64 });
/** Counters of a multicast route. */
export interface MulticastRouteStats extends Infer<typeof multicastRouteStats> {}
