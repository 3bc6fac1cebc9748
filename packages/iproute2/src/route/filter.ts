import { asItIs, fields } from '../check-keys.ts';
import { isOn, number32, text } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { checkRouteFamily, type Route } from './route.ts';

/** Which routes are meant: the words of `ip route show`. All that are given must be true. */
export interface RouteFilter {
  /** 'inet' or 'inet6'; both if absent. MPLS routes are listed if asked for. */
  readonly family?: Route['family'] | undefined;
  /** Routing table: a name, a number, or 'all'; 'main' if absent. */
  readonly table?: string | number | undefined;
  /** Just this destination: a prefix, an address or 'default'. */
  readonly dst?: string | undefined;
  /** Destinations within this prefix. */
  readonly root?: string | undefined;
  /** Destinations that this prefix is within. */
  readonly match?: string | undefined;
  /** Just this source prefix: IPv6. */
  readonly from?: string | undefined;
  /** Gateway of the route itself, not of one of several next hops: an address, or a prefix that it is within. */
  readonly via?: string | undefined;
  /** Link of the route itself, not of one of several next hops: a name or an index. */
  readonly dev?: string | number | undefined;
  /** VRF whose table is meant: a name or an index. */
  readonly vrf?: string | number | undefined;
  /** Link that packets come in by, of cached routes: a name or an index. */
  readonly iif?: string | number | undefined;
  /** Source address that is preferred, or a prefix that it is within. */
  readonly src?: string | undefined;
  /** What becomes of the packets. */
  readonly type?: Route['type'] | undefined;
  /** Who made it: a name or a number. */
  readonly protocol?: string | number | undefined;
  /** How far the destination is: a name or a number. */
  readonly scope?: string | number | undefined;
  /** Type of service: a name or a number. */
  readonly tos?: string | number | undefined;
  /** Realms, 'from/to' or 'to' alone. */
  readonly realms?: string | number | undefined;
  /** Metric. */
  readonly metric?: number | undefined;
  /** Nexthop object. */
  readonly nhid?: number | undefined;
  /** Routes that were made for one destination, from others, instead of these: `ip route show cache`. */
  readonly cache?: boolean | undefined;
}

/** The keys of {@link RouteFilter}. */
export const FILTER_FIELDS = fields<keyof RouteFilter>(
  [checkRouteFamily, 'family'],
  [text, 'dst', 'root', 'match', 'from', 'via', 'src'],
  [linkReference, 'dev', 'vrf', 'iif'],
  [number32, 'metric', 'nhid'],
  [isOn, 'cache'],
  [asItIs, 'table', 'type', 'protocol', 'scope', 'tos', 'realms'],
);
