import {
  type NextHop,
  type NextHopAttributes,
  type RouteAttributes,
  type RouteHeader,
  type RouteType,
} from '@netlink/rtnetlink';
import { checkKeys } from '../check-keys.ts';
import type { Names } from '../names/names.ts';
import { familyOf, parseAddress, parsePrefix, type Prefix } from '../prefix.ts';
import { destinationOf } from './destination.ts';
import { linksOfEncap, toEncapsulation } from './encap-codec.ts';
import { requestFlags } from './flags.ts';
import { toMetrics } from './metrics.ts';
import { toRealms } from './realms.ts';
import type { Route } from './route.ts';
import { NEXT_HOP_KEYS, type RouteNextHopSpec, type RouteSpec, SPEC_KEYS } from './spec.ts';

/** What writing routes needs. */
export interface RouteWriting {
  /** The index of a link. */
  readonly indexOf: (link: string | number) => number;
  /** Words for numbers. */
  readonly names: Names;
}

/** A message about a route. */
export interface RouteBody {
  readonly header: Partial<RouteHeader>;
  readonly attributes: RouteAttributes;
}

const COMPATIBLE_TABLE = 252;
const GREATEST_SHORT_TABLE = 255;
const NOWHERE = 255;

/**
 * The links that a route names, by name: their indices are needed to request it.
 *
 * @throws TypeError for keys that mean nothing.
 */
export function linksOf(spec: RouteSpec): string[] {
  checkKeys('route', spec, SPEC_KEYS);
  const { nexthops, nhid } = spec;
  if (nhid !== undefined) return [];
  const links = [spec.dev, ...(spec.encap === undefined ? [] : linksOfEncap(spec.encap))];
  for (const hop of nexthops ?? []) {
    checkKeys('route: nexthops', hop, NEXT_HOP_KEYS);
    links.push(hop.dev, ...(hop.encap === undefined ? [] : linksOfEncap(hop.encap)));
  }
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
    tos: tos === undefined ? 0 : names.dsfields.numberOf(tos),
    table: table > GREATEST_SHORT_TABLE ? COMPATIBLE_TABLE : table,
    protocol: protocol !== undefined ? names.protocols.numberOf(protocol) : deletion ? 'unspec' : 'boot',
    scope: scopeOf(spec, names, deletion),
    type: typeOf(spec, deletion),
    flags: requestFlags(spec.flags, spec.onlink),
  };
  const attributes = {
    dst: destination.address,
    src: from?.address,
    priority: metric,
    prefsrc: src,
    table: table > GREATEST_SHORT_TABLE ? table : undefined,
    flow: realms === undefined ? undefined : toRealms(realms, names.realms),
    metrics: metrics === undefined ? undefined : toMetrics(metrics),
    pref,
    expires,
    ttlPropagate: ttlPropagate === undefined ? undefined : Number(ttlPropagate),
    nhId: nhid,
  };
  const path = nhid === undefined ? pathOf(spec, family, writing) : undefined;
  return { header, attributes: { ...attributes, ...path } as RouteAttributes };
}

function ofFamily(prefix: Prefix, family: Route['family'], key: string, text: string): Prefix {
  if (prefix.family !== family)
    throw new TypeError(`${key}: ${JSON.stringify(text)} is not of family ${family}`);
  return prefix;
}

function tableOf({ table, type }: RouteSpec, names: Names): number {
  if (table !== undefined) return names.tables.numberOf(table);
  const isLocal = type === 'local' || type === 'broadcast' || type === 'nat' || type === 'anycast';
  return names.tables.numberOf(isLocal ? 'local' : 'main');
}

// That of a route through a nexthop object that drops is what the object makes of it.
function typeOf({ type, nhid }: RouteSpec, deletion: boolean): RouteType {
  if (type === undefined || (nhid !== undefined && type === 'blackhole'))
    return deletion ? 'unspec' : 'unicast';
  return type;
}

function scopeOf(spec: RouteSpec, names: Names, deletion: boolean): RouteHeader['scope'] {
  const { scope } = spec;
  const type = typeOf(spec, deletion);
  if (scope !== undefined) return names.scopes.numberOf(scope);
  if (type === 'local' || type === 'nat') return 'host';
  if (type === 'broadcast' || type === 'multicast' || type === 'anycast') return 'link';
  if (deletion) return NOWHERE;
  const leadsOn = spec.via !== undefined || spec.nexthops !== undefined || spec.nhid !== undefined;
  return type === 'unicast' && !leadsOn && spec.family !== 'mpls' ? 'link' : 'universe';
}

function pathOf(spec: RouteSpec, family: Route['family'], writing: RouteWriting): object {
  const { dev, nexthops } = spec;
  return {
    ...gatewayOf(spec, family, writing),
    oif: dev === undefined ? undefined : writing.indexOf(dev),
    multipath: nexthops?.map((hop) => nextHopOf(hop, family, writing)),
  };
}

function gatewayOf(
  { via, encap, as, realms }: RouteNextHopSpec,
  family: Route['family'],
  { indexOf, names }: RouteWriting,
): Record<string, unknown> {
  return {
    ...(encap !== undefined && toEncapsulation(encap, indexOf, names.tables)),
    newdst: as,
    ...(via !== undefined && viaOf(via, family)),
    flow: realms === undefined ? undefined : toRealms(realms, names.realms),
  };
}

// A gateway of the route's own family is an address; one of another family, and any of an MPLS route, bears its family.
function viaOf(via: string, family: Route['family']): Pick<NextHopAttributes, 'gateway' | 'via'> {
  const own = familyOf(via);
  if (own === family) return { gateway: via };
  // Of a gateway on the link below, MPLS takes the hardware address.
  if (own === undefined && family !== 'mpls')
    throw new TypeError(`via: ${JSON.stringify(via)} is no address`);
  if (family === 'inet6') throw new TypeError(`via: ${JSON.stringify(via)} is not of family inet6`);
  return { via: { family: own ?? 'packet', address: via } };
}

function nextHopOf(hop: RouteNextHopSpec, family: Route['family'], writing: RouteWriting): NextHop {
  const { dev, weight = 1, flags } = hop;
  if (!Number.isInteger(weight) || weight < 1 || weight > 256) {
    throw new RangeError(`nexthops: weight ${weight} is not a whole number from 1 to 256`);
  }
  return {
    flags: requestFlags(flags, undefined),
    hops: weight - 1,
    ifindex: dev === undefined ? 0 : writing.indexOf(dev),
    attributes: gatewayOf(hop, family, writing),
  };
}
