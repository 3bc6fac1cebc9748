import {
  attributes,
  type AttributeSet,
  bytes,
  enumeration,
  ip,
  nested,
  noflag,
  repeatedIp,
  type Spec,
  u16be,
  u32,
  u32be,
  u8,
  type Values,
} from '@netlink/packet';
import * as c from './constants.ts';
import type { RouteEncap } from './encap.ts';
import { labelStack } from './label-stack.ts';
import { type RouteMetrics, routeMetrics } from './metrics.ts';
import { nextHops, nextHopSpec } from './next-hop.ts';
import {
  type MulticastRouteStats,
  multicastRouteStats,
  type RouteCacheInfo,
  routeCacheInfo,
} from './structs.ts';
import { u64AsNumber } from './u64-as-number.ts';

/** `ICMPV6_ROUTER_PREF_*`: the preference of a router, by its words. */
export const ROUTER_PREFERENCES = {
  medium: c.ICMPV6_ROUTER_PREF_MEDIUM,
  high: c.ICMPV6_ROUTER_PREF_HIGH,
  invalid: c.ICMPV6_ROUTER_PREF_INVALID,
  low: c.ICMPV6_ROUTER_PREF_LOW,
} as const;

const spec = {
  ...nextHopSpec,
  dst: [c.RTA_DST, ip],
  src: [c.RTA_SRC, ip],
  iif: [c.RTA_IIF, u32],
  oif: [c.RTA_OIF, u32],
  priority: [c.RTA_PRIORITY, u32],
  prefsrc: [c.RTA_PREFSRC, repeatedIp],
  metrics: [c.RTA_METRICS, noflag(nested<RouteMetrics>(routeMetrics))],
  multipath: [c.RTA_MULTIPATH, nextHops],
  protoinfo: [c.RTA_PROTOINFO, bytes],
  cacheinfo: [c.RTA_CACHEINFO, routeCacheInfo],
  session: [c.RTA_SESSION, bytes],
  mpAlgo: [c.RTA_MP_ALGO, bytes],
  table: [c.RTA_TABLE, u32],
  mark: [c.RTA_MARK, u32],
  mfcStats: [c.RTA_MFC_STATS, multicastRouteStats],
  pref: [c.RTA_PREF, enumeration(u8, ROUTER_PREFERENCES)],
  expires: [c.RTA_EXPIRES, u32],
  uid: [c.RTA_UID, u32],
  ttlPropagate: [c.RTA_TTL_PROPAGATE, u8],
  ipProto: [c.RTA_IP_PROTO, u8],
  sport: [c.RTA_SPORT, u16be],
  dport: [c.RTA_DPORT, u16be],
  nhId: [c.RTA_NH_ID, u32],
  flowlabel: [c.RTA_FLOWLABEL, u32be],
} as const satisfies Spec;

interface PlainAttributes extends Omit<Values<typeof spec>, keyof RouteEncap | 'cacheinfo' | 'mfcStats'> {
  cacheinfo?: RouteCacheInfo;
  mfcStats?: MulticastRouteStats;
}

/**
 * The attributes of a route. `dst` and `src` are addresses without their length, which is in the header; of an MPLS route
 * `dst` is a label and `newdst` the labels that replace it ('100/200'). `priority` is what `ip` calls metric. `expires`
 * counts seconds; of a multicast route it is the time since its last use in clock ticks, hundredths of a second.
 */
export type RouteAttributes = PlainAttributes & RouteEncap;

function named(set: AttributeSet<unknown>): AttributeSet<RouteAttributes> {
  return set as AttributeSet<RouteAttributes>;
}

/** `RTA_*`: the attributes of an IPv4 or IPv6 route (linux/rtnetlink.h). */
export const routeAttributes: AttributeSet<RouteAttributes> = named(attributes(spec));
/** `RTA_*` of an MPLS route, whose destination is a label. */
export const mplsRouteAttributes: AttributeSet<RouteAttributes> = named(
  attributes({ ...spec, dst: [c.RTA_DST, labelStack] }),
);
/** `RTA_*` of a multicast route, whose time takes 64 bits. */
export const multicastRouteAttributes: AttributeSet<RouteAttributes> = named(
  attributes({ ...spec, expires: [c.RTA_EXPIRES, u64AsNumber] }),
);
