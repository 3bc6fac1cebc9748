import {
  type NextHop,
  type RouteAttributes,
  type RouteHeader,
  RouteMessage,
  type RouteType,
} from '@netlink/rtnetlink';
import { checkFields, checkRivals } from '../check-keys.ts';
import type { LinkReference } from '../link-names.ts';
import { named } from '../named.ts';
import type { Names } from '../names/names.ts';
import { checkFamily, familyOf, parseAddress, parsePrefix, type Prefix } from '../prefix.ts';
import { destinationOf } from './destination.ts';
import { linksOfEncap, toEncapsulation } from './encap-codec.ts';
import { requestFlags } from './flags.ts';
import { toMetrics } from './metrics.ts';
import { toRealms } from './realms.ts';
import type { Route } from './route.ts';
import { worded } from '../worded.ts';
import {
  NEXT_HOP_FIELDS,
  ROUTE_WORDING,
  type RouteNextHopSpec,
  type RouteSpec,
  SPEC_FIELDS,
} from './spec.ts';

/** What writing routes needs. */
export interface RouteWriting {
  /** The index of a link. */
  readonly indexOf: (link: LinkReference, key?: string) => number;
  /** Words for numbers. */
  readonly names: Names;
}

/** A message about a route. */
export interface RouteBody {
  readonly header: Partial<RouteHeader>;
  readonly attributes: RouteAttributes;
}

type Building = { -readonly [K in keyof RouteAttributes]: RouteAttributes[K] };

/** Writes routes, and tells of faults in our words. */
export const WordedRoute = worded(RouteMessage, ROUTE_WORDING);

const COMPATIBLE_TABLE = 252;
const GREATEST_SHORT_TABLE = 255;
const NOWHERE = 255;
const NONE: readonly string[] = [];
const NO_HOPS: readonly RouteNextHopSpec[] = [];

/**
 * The links that a route names, by name: their indices are needed to request it.
 *
 * @throws TypeError for keys and values that mean nothing.
 */
export function linksOf(spec: RouteSpec): readonly string[] {
  checkFields('route', spec, SPEC_FIELDS);
  checkRivals(spec, 'vrf', 'table');
  const { nexthops, nhid } = spec;
  for (const hop of nexthops ?? NO_HOPS) checkFields('nexthops', hop, NEXT_HOP_FIELDS, 'nexthops: ');
  if (nhid !== undefined) return NONE;
  if (nexthops === undefined && spec.encap === undefined)
    return typeof spec.dev === 'string' ? [spec.dev] : NONE;
  const links = [spec, ...(nexthops ?? NO_HOPS)].flatMap(({ dev, encap }) => [
    dev,
    ...(encap === undefined ? [] : linksOfEncap(encap)),
  ]);
  return links.filter((link) => typeof link === 'string');
}

/** The message that asks for a route to be made or, with `deletion`, to go: then what is not said matches anything. */
export function routeBody(spec: RouteSpec, writing: RouteWriting, deletion = false): RouteBody {
  const { names } = writing;
  const { tos, protocol, metrics, realms, src, metric, pref, expires, ttlPropagate, nhid } = spec;
  const destination = destinationOf(spec);
  const { family } = destination;
  const table = tableOf(spec, names);
  const from =
    spec.from === undefined ? undefined : ofFamily(parsePrefix(spec.from, 'from'), family, 'from', spec.from);
  if (src !== undefined && family !== 'mpls') ofFamily(parseAddress(src, 'src'), family, 'src', src);
  const header: Partial<RouteHeader> = {
    family,
    dstLen: destination.length,
    srcLen: from?.length ?? 0,
    tos: tos === undefined ? 0 : names.dsfields.numberOf(tos, 'tos'),
    table: table > GREATEST_SHORT_TABLE ? COMPATIBLE_TABLE : table,
    protocol:
      protocol !== undefined ? names.protocols.numberOf(protocol, 'protocol') : deletion ? 'unspec' : 'boot',
    scope: scopeOf(spec, family, names, deletion),
    type: typeOf(spec, family, deletion),
    flags: requestFlags(spec.flags, spec.onlink),
  };
  const attributes: Building = {};
  if (destination.address !== undefined) attributes.dst = destination.address;
  if (from?.address !== undefined) attributes.src = from.address;
  if (metric !== undefined) attributes.priority = metric;
  if (src !== undefined) attributes.prefsrc = src;
  if (table > GREATEST_SHORT_TABLE) attributes.table = table;
  if (metrics !== undefined) attributes.metrics = toMetrics(metrics);
  if (pref !== undefined) attributes.pref = pref;
  if (expires !== undefined) attributes.expires = expires;
  if (ttlPropagate !== undefined) attributes.ttlPropagate = Number(ttlPropagate);
  if (nhid !== undefined) attributes.nhId = nhid;
  if (nhid === undefined) writePath(attributes, spec, family, writing);
  else if (realms !== undefined) attributes.flow = toRealms(realms, names.realms);
  return { header, attributes: attributes as RouteAttributes };
}

function ofFamily(prefix: Prefix, family: Route['family'], key: string, text: string): Prefix {
  checkFamily(prefix.family, family, key, text);
  return prefix;
}

function tableOf({ table, type }: RouteSpec, names: Names): number {
  if (table !== undefined) return names.tables.numberOf(table, 'table');
  const isLocal = type === 'local' || type === 'broadcast' || type === 'nat' || type === 'anycast';
  return names.tables.numberOf(isLocal ? 'local' : 'main');
}

// That of a route through a nexthop object that drops is what the object makes of it.
function typeOf({ type, nhid }: RouteSpec, family: Route['family'], deletion: boolean): RouteType {
  // A label is unicast, also where its route is to go.
  if (type === undefined || (nhid !== undefined && type === 'blackhole'))
    return deletion && family !== 'mpls' ? 'unspec' : 'unicast';
  return type;
}

function scopeOf(
  spec: RouteSpec,
  family: Route['family'],
  names: Names,
  deletion: boolean,
): RouteHeader['scope'] {
  const { scope } = spec;
  const type = typeOf(spec, family, deletion);
  if (scope !== undefined) return names.scopes.numberOf(scope, 'scope');
  // The kernel takes no other for a label, also where a route is to go.
  if (family === 'mpls') return 'universe';
  if (type === 'local' || type === 'nat') return 'host';
  if (type === 'broadcast' || type === 'multicast' || type === 'anycast') return 'link';
  if (deletion) return NOWHERE;
  const leadsOn = spec.via !== undefined || spec.nexthops !== undefined || spec.nhid !== undefined;
  return type === 'unicast' && !leadsOn ? 'link' : 'universe';
}

function writePath(
  attributes: Building,
  spec: RouteSpec,
  family: Route['family'],
  writing: RouteWriting,
): void {
  const { dev, nexthops } = spec;
  writeGateway(attributes, spec, family, writing);
  if (dev !== undefined) attributes.oif = writing.indexOf(dev);
  if (nexthops !== undefined) {
    attributes.multipath = nexthops.map((hop) => nextHopOf(hop, family, writing));
  }
}

function writeGateway(
  attributes: Building,
  { via, encap, as, realms }: RouteNextHopSpec,
  family: Route['family'],
  { indexOf, names }: RouteWriting,
): void {
  if (encap !== undefined) Object.assign(attributes, toEncapsulation(encap, indexOf, names.tables));
  if (as !== undefined) attributes.newdst = as;
  if (via !== undefined) writeVia(attributes, via, family);
  if (realms !== undefined) attributes.flow = toRealms(realms, names.realms);
}

// A gateway of the route's own family is an address; one of another family, and any of an MPLS route, bears its family.
function writeVia(attributes: Building, via: string, family: Route['family']): void {
  const own = familyOf(via);
  if (own === family) {
    attributes.gateway = via;
    return;
  }
  // Of a gateway on the link below, MPLS takes the hardware address.
  if (own === undefined && family !== 'mpls')
    throw new TypeError(`via: ${JSON.stringify(via)} is no address`);
  if (family === 'inet6') throw new TypeError(`via: ${JSON.stringify(via)} is not of family inet6`);
  attributes.via = { family: own ?? 'packet', address: via };
}

function nextHopOf(hop: RouteNextHopSpec, family: Route['family'], writing: RouteWriting): NextHop {
  const { dev, weight = 1, flags } = hop;
  if (!Number.isInteger(weight) || weight < 1 || weight > 256) {
    throw new RangeError(`nexthops: weight ${weight} is not a whole number from 1 to 256`);
  }
  const attributes: Building = {};
  named('nexthops', () => {
    writeGateway(attributes, hop, family, writing);
  });
  return {
    flags: requestFlags(flags, undefined),
    hops: weight - 1,
    ifindex: dev === undefined ? 0 : writing.indexOf(dev, 'nexthops: dev'),
    attributes: attributes as RouteAttributes,
  };
}
