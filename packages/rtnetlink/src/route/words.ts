import { enumeration, flags, type Layout, u8 } from '@netlink/packet';
import * as c from './constants.ts';

const TYPES = {
  unspec: c.RTN_UNSPEC,
  unicast: c.RTN_UNICAST,
  local: c.RTN_LOCAL,
  broadcast: c.RTN_BROADCAST,
  anycast: c.RTN_ANYCAST,
  multicast: c.RTN_MULTICAST,
  blackhole: c.RTN_BLACKHOLE,
  unreachable: c.RTN_UNREACHABLE,
  prohibit: c.RTN_PROHIBIT,
  throw: c.RTN_THROW,
  nat: c.RTN_NAT,
  xresolve: c.RTN_XRESOLVE,
} as const;
/** What a route does with its packets (`RTN_*`); a number where there is no word. */
export type RouteType = keyof typeof TYPES | number;
/** `RTN_*` in one octet. */
export const routeType: Layout<RouteType> = enumeration(u8, TYPES);

/** `RTPROT_*`: who made something. */
export const ROUTE_PROTOCOLS = {
  unspec: c.RTPROT_UNSPEC,
  redirect: c.RTPROT_REDIRECT,
  kernel: c.RTPROT_KERNEL,
  boot: c.RTPROT_BOOT,
  static: c.RTPROT_STATIC,
  gated: c.RTPROT_GATED,
  ra: c.RTPROT_RA,
  mrt: c.RTPROT_MRT,
  zebra: c.RTPROT_ZEBRA,
  bird: c.RTPROT_BIRD,
  dnrouted: c.RTPROT_DNROUTED,
  xorp: c.RTPROT_XORP,
  ntk: c.RTPROT_NTK,
  dhcp: c.RTPROT_DHCP,
  mrouted: c.RTPROT_MROUTED,
  keepalived: c.RTPROT_KEEPALIVED,
  babel: c.RTPROT_BABEL,
  ovn: c.RTPROT_OVN,
  openr: c.RTPROT_OPENR,
  bgp: c.RTPROT_BGP,
  isis: c.RTPROT_ISIS,
  ospf: c.RTPROT_OSPF,
  rip: c.RTPROT_RIP,
  eigrp: c.RTPROT_EIGRP,
} as const;
/** Who made a route, rule, neighbour or nexthop object (`RTPROT_*`); a number where there is no word. */
export type RouteProtocol = keyof typeof ROUTE_PROTOCOLS | number;
/** `RTPROT_*` in one octet. */
export const routeProtocol: Layout<RouteProtocol> = enumeration(u8, ROUTE_PROTOCOLS);

const SCOPES = {
  universe: c.RT_SCOPE_UNIVERSE,
  site: c.RT_SCOPE_SITE,
  link: c.RT_SCOPE_LINK,
  host: c.RT_SCOPE_HOST,
  nowhere: c.RT_SCOPE_NOWHERE,
} as const;
/** How far away a destination is, or how far an address is valid (`RT_SCOPE_*`); a number where there is no word. */
export type RouteScope = keyof typeof SCOPES | number;
/** `RT_SCOPE_*` in one octet. */
export const routeScope: Layout<RouteScope> = enumeration(u8, SCOPES);

/** `RTNH_F_*`, the flags of a next hop, by their words. */
export const NEXT_HOP_FLAGS = {
  dead: c.RTNH_F_DEAD,
  pervasive: c.RTNH_F_PERVASIVE,
  onlink: c.RTNH_F_ONLINK,
  offload: c.RTNH_F_OFFLOAD,
  linkdown: c.RTNH_F_LINKDOWN,
  unresolved: c.RTNH_F_UNRESOLVED,
  trap: c.RTNH_F_TRAP,
} as const;
/** A flag of a next hop (`RTNH_F_*`). */
export type NextHopFlag = keyof typeof NEXT_HOP_FLAGS | number;

/** `RTM_F_*`, `RTNH_F_*` and `RTCF_*`: all that the flags of a route may hold. */
export const ROUTE_FLAGS = {
  ...NEXT_HOP_FLAGS,
  notify: c.RTM_F_NOTIFY,
  cloned: c.RTM_F_CLONED,
  equalize: c.RTM_F_EQUALIZE,
  prefix: c.RTM_F_PREFIX,
  lookupTable: c.RTM_F_LOOKUP_TABLE,
  fibMatch: c.RTM_F_FIB_MATCH,
  rtOffload: c.RTM_F_OFFLOAD,
  rtTrap: c.RTM_F_TRAP,
  cacheNotify: c.RTCF_NOTIFY,
  directdst: c.RTCF_DIRECTDST,
  redirected: c.RTCF_REDIRECTED,
  tproxy: c.RTCF_TPROXY,
  fast: c.RTCF_FAST,
  masq: c.RTCF_MASQ,
  snat: c.RTCF_SNAT,
  doredirect: c.RTCF_DOREDIRECT,
  directsrc: c.RTCF_DIRECTSRC,
  dnat: c.RTCF_DNAT,
  broadcast: c.RTCF_BROADCAST,
  rtOffloadFailed: c.RTM_F_OFFLOAD_FAILED,
  multicast: c.RTCF_MULTICAST,
  reject: c.RTCF_REJECT,
  local: c.RTCF_LOCAL,
} as const;
/**
 * A flag of a route. What hardware makes of the route as a whole is `rtOffload`, `rtTrap` and `rtOffloadFailed`; `offload`
 * and `trap` are of its next hop. The flags from `cacheNotify` on are those of a looked-up IPv4 route, which has `cloned`
 * too; of these `multicast` shares its bit with `rtOffloadFailed` and is read as that.
 */
export type RouteFlag = keyof typeof ROUTE_FLAGS | number;

/** `RTNH_F_*` in one octet. */
export const nextHopFlags: Layout<readonly NextHopFlag[]> = flags(u8, NEXT_HOP_FLAGS);
