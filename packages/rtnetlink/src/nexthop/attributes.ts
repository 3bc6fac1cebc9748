import {
  array,
  attributes,
  type AttributeSet,
  enumeration,
  flag,
  flags,
  ip,
  type Layout,
  nested,
  type Spec,
  u16,
  u32,
  type Values,
} from '@netlink/packet';
import { encapType, nexthopEncap, type RouteEncap } from '../route/encap.ts';
import * as c from './constants.ts';
import {
  type NexthopGroupMember,
  nexthopGroupMember,
  nexthopGroupStats,
  type ResilientBucket,
  resilientBucket,
  type ResilientGroup,
  resilientGroup,
} from './group.ts';

/** `NEXTHOP_GRP_TYPE_*`: the kinds of group. */
export const NEXTHOP_GROUP_TYPES = { mpath: c.NEXTHOP_GRP_TYPE_MPATH, res: c.NEXTHOP_GRP_TYPE_RES } as const;

/** `NHA_OP_FLAG_*`: what else to reply. */
export const NEXTHOP_OP_FLAGS = {
  dumpStats: c.NHA_OP_FLAG_DUMP_STATS,
  dumpHwStats: c.NHA_OP_FLAG_DUMP_HW_STATS,
  respGrpResvd0: c.NHA_OP_FLAG_RESP_GRP_RESVD_0,
} as const;

const member: Layout<NexthopGroupMember> = nexthopGroupMember;

const spec = {
  id: [c.NHA_ID, u32],
  group: [c.NHA_GROUP, array(member)],
  groupType: [c.NHA_GROUP_TYPE, enumeration(u16, NEXTHOP_GROUP_TYPES)],
  blackhole: [c.NHA_BLACKHOLE, flag],
  oif: [c.NHA_OIF, u32],
  gateway: [c.NHA_GATEWAY, ip],
  encapType: [c.NHA_ENCAP_TYPE, encapType],
  encap: [c.NHA_ENCAP, nexthopEncap],
  groups: [c.NHA_GROUPS, flag],
  master: [c.NHA_MASTER, u32],
  fdb: [c.NHA_FDB, flag],
  resGroup: [c.NHA_RES_GROUP, nested<ResilientGroup>(resilientGroup)],
  resBucket: [c.NHA_RES_BUCKET, nested<ResilientBucket>(resilientBucket)],
  opFlags: [c.NHA_OP_FLAGS, flags(u32, NEXTHOP_OP_FLAGS)],
  groupStats: [c.NHA_GROUP_STATS, nexthopGroupStats],
  hwStatsEnable: [c.NHA_HW_STATS_ENABLE, u32],
  hwStatsUsed: [c.NHA_HW_STATS_USED, u32],
} as const satisfies Spec;

interface PlainAttributes extends Omit<Values<typeof spec>, keyof RouteEncap> {}
/** The attributes of a nexthop object. */
export type NexthopAttributes = PlainAttributes & RouteEncap;

/** `NHA_*`: the attributes of a nexthop object (linux/nexthop.h). */
export const nexthopAttributes = attributes(spec) as AttributeSet<unknown> as AttributeSet<NexthopAttributes>;
