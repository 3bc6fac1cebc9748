import type { Read } from '@netlink/proto';
import {
  mplsRouteAttributes,
  type NextHop,
  NEXT_HOP_FLAGS,
  type RouteAttributes,
  routeAttributes,
  routeHeader,
  type RouteType,
  routeType,
  RTM_F_CLONED,
  RTM_NEWROUTE,
} from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import { encapsulationOf } from './encap-codec.ts';
import { cacheFlagsOf, routeFlagsOf } from './flags.ts';
import { metricsOf } from './metrics.ts';
import type { Nexthop } from '../nexthop/nexthop.ts';
import { realmsOf } from './realms.ts';
import type { Route, RouteNextHop } from './route.ts';

/** What reading routes needs beside their messages. */
export interface RouteReading {
  /** Names of links. */
  readonly nameOf: NameOf;
  /** Words for numbers. */
  readonly names: Names;
  /** Nexthop objects, if they were asked for. */
  readonly nexthops?: ReadonlyMap<number, Nexthop> | undefined;
}

type Building = { -readonly [K in keyof Route]: Route[K] };

const AF_INET = 2;
const AF_INET6 = 10;
const AF_MPLS = 28;
const FAMILIES: readonly (readonly [number, Route['family'], bits: number])[] = [
  [AF_INET, 'inet', 32],
  [AF_INET6, 'inet6', 128],
  [AF_MPLS, 'mpls', 20],
];
const TICKS = 100;

const AT_TYPE = routeHeader.offsetOf('type');
const AT_PROTOCOL = routeHeader.offsetOf('protocol');
const AT_SCOPE = routeHeader.offsetOf('scope');
const AT_TABLE = routeHeader.offsetOf('table');
const AT_FLAGS = routeHeader.offsetOf('flags');
const AT_TOS = routeHeader.offsetOf('tos');
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** What reads routes: IPv4, IPv6 and MPLS; it leaves out what else a dump may hold. */
export function routeReader(reading: RouteReading): Read<Route> {
  const { names, nameOf } = reading;
  const { tables, protocols, scopes } = names;
  return (messageType, data, start, end) => {
    if (messageType !== RTM_NEWROUTE) return undefined;
    const family = FAMILIES.find(([number]) => number === data.getUint8(start));
    if (family === undefined) return undefined;
    const [number, word, bits] = family;
    const space = number === AF_MPLS ? mplsRouteAttributes : routeAttributes;
    const attributes = space.decode(data, start + routeHeader.size, end);
    const flags = data.getUint32(start + AT_FLAGS, LITTLE_ENDIAN);
    const cloned = (flags & RTM_F_CLONED) !== 0;
    const { dst, src, oif, priority, prefsrc } = attributes;
    const length = data.getUint8(start + 1);
    const table = attributes.table ?? data.getUint8(start + AT_TABLE);
    const tos = data.getUint8(start + AT_TOS);

    const route: Building = {
      family: word,
      type: routeType.codec.decode(data, start + AT_TYPE, start + AT_TYPE + 1, 0) as RouteType,
      dst: prefixOf(dst, length, bits) ?? 'default',
      flags: routeFlagsOf(flags),
    };
    if (src !== undefined || data.getUint8(start + 2) !== 0) {
      const from = prefixOf(src, data.getUint8(start + 2), bits);
      if (from !== undefined) route.from = from;
    }
    if (tos !== 0) route.tos = names.dsfields.nameOf(tos);
    readGateway(route, attributes, reading);
    if (oif !== undefined) route.dev = nameOf(oif) ?? `if${oif}`;
    if (table !== 0) route.table = tables.nameOf(table);
    if (!cloned) {
      route.protocol = protocols.nameOf(data.getUint8(start + AT_PROTOCOL));
      route.scope = scopes.nameOf(data.getUint8(start + AT_SCOPE));
    }
    if (prefsrc !== undefined) route.src = prefsrc;
    if (priority !== undefined) route.metric = priority;
    readRest(route, attributes, reading);
    if (cloned) route.cache = cacheFlagsOf(flags);
    return route;
  };
}

function prefixOf(address: string | undefined, length: number, bits: number): string | undefined {
  if (address !== undefined) return length === bits ? address : `${address}/${length}`;
  return length === 0 ? undefined : `0/${length}`;
}

function readGateway(
  route: Building,
  attributes: RouteAttributes,
  { nameOf, names, nexthops }: RouteReading,
): void {
  const { encapType, nhId, newdst, gateway, via } = attributes;
  if (encapType !== undefined) {
    const encap = encapsulationOf(attributes, { nameOf, tables: names.tables });
    if (encap !== undefined) route.encap = encap;
  }
  if (nhId !== undefined) {
    route.nhid = nhId;
    const info = nexthops?.get(nhId);
    if (info !== undefined) route.nhInfo = info;
  }
  if (newdst !== undefined) route.as = newdst;
  if (gateway !== undefined) route.via = gateway;
  else if (via !== undefined) route.via = via.address;
}

function readRest(route: Building, attributes: RouteAttributes, reading: RouteReading): void {
  const { mark, flow, uid, cacheinfo, metrics, iif, pref, ttlPropagate, multipath } = attributes;
  if (mark !== undefined) route.mark = mark;
  if (flow !== undefined) route.realms = realmsOf(flow, reading.names.realms);
  if (uid !== undefined) route.uid = uid;
  if (cacheinfo !== undefined) {
    const { expires, error, clntref, lastuse, used } = cacheinfo;
    if (expires !== 0) route.expires = Math.trunc(expires / TICKS);
    if (error !== 0) route.error = error | 0;
    if (clntref !== 0) route.users = clntref;
    if (lastuse !== 0) route.age = Math.trunc(lastuse / TICKS);
    if (used !== 0) route.used = used;
  }
  if (metrics !== undefined) route.metrics = metricsOf(metrics);
  if (iif !== undefined) route.iif = reading.nameOf(iif) ?? `if${iif}`;
  if (pref !== undefined) route.pref = pref;
  if (ttlPropagate !== undefined) route.ttlPropagate = ttlPropagate !== 0;
  if (multipath !== undefined) route.nexthops = multipath.map((hop) => nextHopOf(hop, reading));
}

function nextHopOf({ attributes = {}, flags, hops, ifindex }: NextHop, reading: RouteReading): RouteNextHop {
  const { nameOf, names } = reading;
  const { gateway, via, newdst, flow } = attributes;
  const encap = encapsulationOf(attributes, { nameOf, tables: names.tables });
  const address = gateway ?? via?.address;
  return {
    ...(encap !== undefined && { encap }),
    ...(newdst !== undefined && { as: newdst }),
    ...(address !== undefined && { via: address }),
    ...(flow !== undefined && { realms: realmsOf(flow, names.realms) }),
    ...(ifindex !== 0 && { dev: nameOf(ifindex) ?? `if${ifindex}` }),
    weight: hops + 1,
    flags: routeFlagsOf(flags.reduce<number>((bits, flag) => bits | bitOf(flag), 0)),
  };
}

function bitOf(flag: NextHop['flags'][number]): number {
  return typeof flag === 'number' ? flag : NEXT_HOP_FLAGS[flag];
}
