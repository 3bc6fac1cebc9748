import { asItIs, fields } from '../check-keys.ts';
import { checkObject, isOn, listOf, text } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { checkFlags, type RouteFlagWord } from './flags.ts';
import { checkRouteFamily, type Route } from './route.ts';
import type { Wording } from '../worded.ts';
import type { RouteEncapsulation } from './encap.ts';
import { ENCAP_WORDING } from './encap-codec.ts';
import type { RouteMetricValues } from './metrics.ts';

/** One of several next hops of a route to be made. */
export interface RouteNextHopSpec {
  /** Gateway. */
  readonly via?: string | undefined;
  /** Link, by name or index. */
  readonly dev?: string | number | undefined;
  /** Share of the packets: 1 to 256. */
  readonly weight?: number | undefined;
  /** Labels that replace the incoming one, of an MPLS route. */
  readonly as?: string | undefined;
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation | undefined;
  /** Realms, 'from/to' or 'to' alone. */
  readonly realms?: string | number | undefined;
  /** 'onlink': the gateway is on the link, whatever the addresses say. Other flags are not sent. */
  readonly flags?: readonly RouteFlagWord[] | undefined;
}

/**
 * A route to be made: the words of `ip route add`. What {@link RouteHandle.get} yields is one; what the kernel alone says of
 * a route (`cache`, `uid`, `age` …) is not sent.
 */
export interface RouteSpec {
  /** Destination: a prefix, an address, 'default', or an MPLS label. */
  readonly dst: string;
  /** Its family; needed where neither `dst` nor another address tells it. IPv4 if nothing does. */
  readonly family?: Route['family'] | undefined;
  /** 'unicast' if absent. */
  readonly type?: Route['type'] | undefined;
  /** Source that packets must have: IPv6. */
  readonly from?: string | undefined;
  /** Type of service that packets must have: a name, or a number. */
  readonly tos?: string | number | undefined;
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation | undefined;
  /** Nexthop object to use. `via`, `dev`, `encap` and `nexthops` are not sent beside it. */
  readonly nhid?: number | undefined;
  /** Labels that replace the incoming one, of an MPLS route. */
  readonly as?: string | undefined;
  /** Gateway, of either family. */
  readonly via?: string | undefined;
  /** Link, by name or index. */
  readonly dev?: string | number | undefined;
  /** Routing table: a name or a number. That of the type if absent: 'local' for local addresses, otherwise 'main'. */
  readonly table?: string | number | undefined;
  /** VRF whose table is meant: a name or an index. */
  readonly vrf?: string | number | undefined;
  /** Who makes it; 'boot' if absent, as with ip. */
  readonly protocol?: string | number | undefined;
  /** How far the destination is; that of the type and the gateway if absent. */
  readonly scope?: string | number | undefined;
  /** Source address to prefer. */
  readonly src?: string | undefined;
  /** Less goes first. */
  readonly metric?: number | undefined;
  /** 'onlink' and 'pervasive'. Other flags are not sent. */
  readonly flags?: readonly RouteFlagWord[] | undefined;
  /** The gateway is on the link, whatever the addresses say. */
  readonly onlink?: boolean | undefined;
  /** Realms, 'from/to' or 'to' alone. */
  readonly realms?: string | number | undefined;
  /** Seconds until it goes: IPv6. */
  readonly expires?: number | undefined;
  /** What the transport is told of the path. */
  readonly metrics?: RouteMetricValues | undefined;
  /** Preference among routers: IPv6. */
  readonly pref?: Route['pref'] | undefined;
  /** Whether the time to live is copied to the packet within: MPLS. */
  readonly ttlPropagate?: boolean | undefined;
  /** Several next hops, in place of `via` and `dev`. */
  readonly nexthops?: readonly RouteNextHopSpec[] | undefined;

  /** Not sent: what lookups and statistics say. */
  readonly mark?: number | undefined;
  readonly uid?: number | undefined;
  readonly iif?: string | undefined;
  readonly cache?: Route['cache'] | undefined;
  readonly error?: number | undefined;
  readonly users?: number | undefined;
  readonly age?: number | undefined;
  readonly used?: number | undefined;
  readonly nhInfo?: Route['nhInfo'] | undefined;
}

/** The keys of {@link RouteSpec}. */
// prettier-ignore
export const SPEC_FIELDS = fields<keyof RouteSpec>(
  [text, 'dst', 'from', 'via', 'src'],
  [checkRouteFamily, 'family'],
  [checkObject, 'encap', 'metrics'],
  [linkReference, 'dev', 'vrf'],
  [checkFlags, 'flags'],
  [isOn, 'onlink', 'ttlPropagate'],
  [listOf, 'nexthops'],
  [asItIs, 'type', 'tos', 'nhid', 'as', 'table', 'protocol', 'scope', 'metric', 'realms', 'expires', 'pref'],
  [asItIs, 'mark', 'uid', 'iif', 'cache', 'error', 'users', 'age', 'used', 'nhInfo'],
);

/** The keys of {@link RouteNextHopSpec}. */
export const NEXT_HOP_FIELDS = fields<keyof RouteNextHopSpec>(
  [text, 'via'],
  [linkReference, 'dev'],
  [checkObject, 'encap'],
  [checkFlags, 'flags'],
  [asItIs, 'weight', 'as', 'realms'],
);

/** Our keys for those of messages about routes, where they are others. */
export const ROUTE_WORDING: Wording = {
  header: '',
  dstLen: 'dst',
  src: 'from',
  srcLen: 'from',
  prefsrc: 'src',
  priority: 'metric',
  oif: 'dev',
  nhId: 'nhid',
  gateway: 'via',
  'via.address': 'via',
  newdst: 'as',
  flow: 'realms',
  'metrics.ccAlgo': 'metrics.congctl',
  multipath: 'nexthops',
  attributes: '',
  ifindex: 'dev',
  hops: 'weight',
  ...ENCAP_WORDING,
};
