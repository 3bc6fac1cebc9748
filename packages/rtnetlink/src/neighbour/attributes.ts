import {
  attributes,
  flag,
  flags,
  type Infer,
  ip,
  mac,
  nested,
  s32,
  struct,
  u16,
  u16be,
  u32,
  u8,
} from '@netlink/packet';
import { routeProtocol } from '../route/words.ts';
import * as c from './constants.ts';
import { neighbourExtFlags, neighbourFlags, neighbourState } from './words.ts';

/**
 * Age and use: `struct nda_cacheinfo` (linux/neighbour.h). `confirmed`, `used` and `updated` are how long ago, in clock
 * ticks, hundredths of a second.
 */
export const neighbourCacheInfo = struct({ confirmed: u32, used: u32, updated: u32, refcnt: u32 });
/** Age and use of a neighbour. */
export interface NeighbourCacheInfo extends Infer<typeof neighbourCacheInfo> {}

/** `FDB_NOTIFY_*`: whether to tell of activity. */
export const FDB_NOTIFICATIONS = { notify: c.FDB_NOTIFY_BIT, inactive: c.FDB_NOTIFY_INACTIVE_BIT } as const;

/** `NFEA_*`: further settings of a forwarding database entry. */
export const fdbExtAttributes = attributes({
  activityNotify: [c.NFEA_ACTIVITY_NOTIFY, flags(u8, FDB_NOTIFICATIONS)],
  dontRefresh: [c.NFEA_DONT_REFRESH, flag],
});
/** Further settings of a forwarding database entry. */
export interface FdbExtAttributes extends Infer<typeof fdbExtAttributes> {}

/** `NDA_*`: the attributes of a neighbour or of a forwarding database entry (linux/neighbour.h). */
export const neighbourAttributes = attributes({
  dst: [c.NDA_DST, ip],
  lladdr: [c.NDA_LLADDR, mac],
  cacheinfo: [c.NDA_CACHEINFO, neighbourCacheInfo],
  probes: [c.NDA_PROBES, u32],
  vlan: [c.NDA_VLAN, u16],
  port: [c.NDA_PORT, u16be],
  vni: [c.NDA_VNI, u32],
  ifindex: [c.NDA_IFINDEX, u32],
  master: [c.NDA_MASTER, u32],
  linkNetnsid: [c.NDA_LINK_NETNSID, s32],
  srcVni: [c.NDA_SRC_VNI, u32],
  protocol: [c.NDA_PROTOCOL, routeProtocol],
  nhId: [c.NDA_NH_ID, u32],
  fdbExtAttrs: [c.NDA_FDB_EXT_ATTRS, nested<FdbExtAttributes>(fdbExtAttributes)],
  flagsExt: [c.NDA_FLAGS_EXT, neighbourExtFlags],
  ndmStateMask: [c.NDA_NDM_STATE_MASK, neighbourState],
  ndmFlagsMask: [c.NDA_NDM_FLAGS_MASK, neighbourFlags],
});
/** The attributes of a neighbour or of a forwarding database entry. */
export interface NeighbourAttributes extends Infer<typeof neighbourAttributes> {}
