import { attributes, type Infer, nested, noflag, struct, u64 } from '@netlink/packet';
import { ADDRESS_FAMILIES } from '../address-family.ts';
import * as c from './constants.ts';

/** Counters of MPLS packets: `struct mpls_link_stats` (linux/mpls.h). */
export const mplsLinkStats = struct({
  rxPackets: u64,
  txPackets: u64,
  rxBytes: u64,
  txBytes: u64,
  rxErrors: u64,
  txErrors: u64,
  rxDropped: u64,
  txDropped: u64,
  rxNoroute: u64,
});
/** Counters of MPLS packets: `struct mpls_link_stats`. */
export interface MplsLinkStats extends Infer<typeof mplsLinkStats> {}

/** What MPLS counts on a link (`MPLS_STATS_*`, linux/mpls.h). */
export const mplsStats = attributes({ link: [c.MPLS_STATS_LINK, mplsLinkStats] });
/** What MPLS counts on a link (`MPLS_STATS_*`). */
export interface MplsStats extends Infer<typeof mplsStats> {}

/** What each address family counts (`IFLA_STATS_AF_SPEC`): the attributes are numbered by the family. */
export const statsAfSpec = attributes({
  mpls: [ADDRESS_FAMILIES.mpls, noflag(nested<MplsStats>(mplsStats))],
});
/** What each address family counts (`IFLA_STATS_AF_SPEC`). */
export interface StatsAfSpec extends Infer<typeof statsAfSpec> {}
