import { attributes, type Infer, nested, noflag, u64 } from '@netlink/packet';
import * as c from './constants.ts';

/** Counters of link aggregation (`BOND_3AD_STAT_*`, linux/if_bonding.h). */
export const bond3adStats = attributes({
  lacpduRx: [c.BOND_3AD_STAT_LACPDU_RX, u64],
  lacpduTx: [c.BOND_3AD_STAT_LACPDU_TX, u64],
  lacpduUnknownRx: [c.BOND_3AD_STAT_LACPDU_UNKNOWN_RX, u64],
  lacpduIllegalRx: [c.BOND_3AD_STAT_LACPDU_ILLEGAL_RX, u64],
  markerRx: [c.BOND_3AD_STAT_MARKER_RX, u64],
  markerTx: [c.BOND_3AD_STAT_MARKER_TX, u64],
  markerRespRx: [c.BOND_3AD_STAT_MARKER_RESP_RX, u64],
  markerRespTx: [c.BOND_3AD_STAT_MARKER_RESP_TX, u64],
  markerUnknownRx: [c.BOND_3AD_STAT_MARKER_UNKNOWN_RX, u64],
});
/** Counters of link aggregation (`BOND_3AD_STAT_*`). */
export interface Bond3adStats extends Infer<typeof bond3adStats> {}

/** Counters of a bond, or of a port of one (`BOND_XSTATS_*`, linux/if_bonding.h). */
export const bondXstats = attributes({
  ad: [c.BOND_XSTATS_3AD, noflag(nested<Bond3adStats>(bond3adStats))],
});
/** Counters of a bond, or of a port of one (`BOND_XSTATS_*`). */
export interface BondXstats extends Infer<typeof bondXstats> {}
