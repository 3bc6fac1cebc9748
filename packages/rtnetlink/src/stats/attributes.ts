import { attributes, flags, type Infer, nested, noflag, u32, u8 } from '@netlink/packet';
import { linkStats64 } from '../link/stats.ts';
import { type StatsAfSpec, statsAfSpec } from './af-spec.ts';
import { type BondXstats, bondXstats } from './bond.ts';
import { type BridgeXstats, bridgeXstats } from './bridge.ts';
import * as c from './constants.ts';
import { type OffloadXstats, offloadXstats } from './offload.ts';

/** Counters that a kind of link has, or its ports (`LINK_XSTATS_TYPE_*`, linux/if_link.h). */
export const linkXstats = attributes({
  bridge: [c.LINK_XSTATS_TYPE_BRIDGE, noflag(nested<BridgeXstats>(bridgeXstats))],
  bond: [c.LINK_XSTATS_TYPE_BOND, noflag(nested<BondXstats>(bondXstats))],
});
/** Counters that a kind of link has, or its ports (`LINK_XSTATS_TYPE_*`). */
export interface LinkXstats extends Infer<typeof linkXstats> {}

/** The counters of a link (`IFLA_STATS_*`, linux/if_link.h). */
export const statsAttributes = attributes({
  link64: [c.IFLA_STATS_LINK_64, linkStats64],
  linkXstats: [c.IFLA_STATS_LINK_XSTATS, noflag(nested<LinkXstats>(linkXstats))],
  linkXstatsSlave: [c.IFLA_STATS_LINK_XSTATS_SLAVE, noflag(nested<LinkXstats>(linkXstats))],
  linkOffloadXstats: [c.IFLA_STATS_LINK_OFFLOAD_XSTATS, noflag(nested<OffloadXstats>(offloadXstats))],
  afSpec: [c.IFLA_STATS_AF_SPEC, noflag(nested<StatsAfSpec>(statsAfSpec))],
});
/** The counters of a link (`IFLA_STATS_*`). */
export interface StatsAttributes extends Infer<typeof statsAttributes> {}

/** The counters of the group `linkOffloadXstats`, a bit each: `IFLA_STATS_FILTER_BIT(IFLA_OFFLOAD_XSTATS_*)`. */
export const OFFLOAD_XSTATS = { cpuHit: 1 << 0, hwSInfo: 1 << 1, l3Stats: 1 << 2 } as const;

/** Which parts of a group are wanted (`IFLA_STATS_GET_FILTERS`): the attributes are numbered as the groups are. */
export const statsGetFilters = attributes({
  linkOffloadXstats: [c.IFLA_STATS_LINK_OFFLOAD_XSTATS, flags(u32, OFFLOAD_XSTATS)],
});
/** Which parts of a group are wanted (`IFLA_STATS_GET_FILTERS`). */
export interface StatsGetFilters extends Infer<typeof statsGetFilters> {}

/** What a request for counters, or about them, says besides its header (`IFLA_STATS_GETSET_*`, linux/if_link.h). */
export const statsRequestAttributes = attributes({
  getFilters: [c.IFLA_STATS_GET_FILTERS, nested<StatsGetFilters>(statsGetFilters)],
  setOffloadXstatsL3Stats: [c.IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS, u8],
});
/** What a request for counters, or about them, says besides its header (`IFLA_STATS_GETSET_*`). */
export interface StatsRequestAttributes extends Infer<typeof statsRequestAttributes> {}
