import type { RouteType } from '@netlink/rtnetlink';
import { shown } from '../link/field-checks.ts';
import type { RouteEncapsulation } from './encap.ts';
import type { CacheFlagWord, RouteFlagWord } from './flags.ts';
import type { RouteMetricValues } from './metrics.ts';
import type { Nexthop } from '../nexthop/nexthop.ts';

const FAMILIES: ReadonlySet<unknown> = new Set<Route['family']>(['inet', 'inet6', 'mpls']);

/**
 * Refuse what is no family of routes.
 *
 * @throws TypeError that shows it.
 */
export function checkRouteFamily(value: unknown): void {
  if (!FAMILIES.has(value)) throw new TypeError(`${shown(value)} is no family of routes`);
}

/** One of several next hops of a route. */
export interface RouteNextHop {
  /** Gateway, of the route's own family or of the other one. */
  readonly via?: string;
  /** Name of the link. */
  readonly dev?: string;
  /** Share of the packets; 1 to 256, of MPLS routes always 1. */
  readonly weight: number;
  /** Labels that replace the incoming one, of an MPLS route: '100/200'. */
  readonly as?: string;
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation;
  /** Realms, 'from/to' or 'to' alone. */
  readonly realms?: string;
  /** What it is: 'onlink', and what the kernel says of it: 'dead', 'linkdown', 'offload' …  */
  readonly flags: readonly RouteFlagWord[];
}

/**
 * A route, as `ip -details route` shows it. What {@link RouteHandle.get} yields, {@link RouteHandle.add} takes. A name is
 * given where the files of iproute2 have one, a number where they have none.
 */
export interface Route {
  /** Family of the destination. */
  readonly family: 'inet' | 'inet6' | 'mpls';
  /** What becomes of the packets: 'unicast', 'local', 'blackhole' … */
  readonly type: RouteType;
  /** Destination: a prefix, an address where all bits count, 'default'; of an MPLS route a label. */
  readonly dst: string;
  /** Source that packets must have: a prefix or an address. IPv6 only. */
  readonly from?: string;
  /** Type of service that packets must have; absent for any. */
  readonly tos?: string | number;
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation;
  /** Nexthop object that the route uses. Then `via`, `dev`, `encap` and `nexthops` repeat what that object says. */
  readonly nhid?: number;
  /** Labels that replace the incoming one, of an MPLS route: '100/200'. */
  readonly as?: string;
  /** Gateway, of the route's own family or of the other one. */
  readonly via?: string;
  /** Name of the link that packets leave by. */
  readonly dev?: string;
  /** Routing table; absent in the answer to a lookup that no table had a part in. */
  readonly table?: string | number;
  /** Who made it: 'kernel', 'boot', 'static', 'bgp' …; absent in the answer to a lookup. */
  readonly protocol?: string | number;
  /** How far the destination is: 'global', 'link', 'host' …; absent in the answer to a lookup. */
  readonly scope?: string | number;
  /** Source address that is preferred for packets of this host. */
  readonly src?: string;
  /** Less goes first. */
  readonly metric?: number;
  /** What it is: 'onlink', and what the kernel says of it: 'dead', 'linkdown', 'rtOffload' … */
  readonly flags: readonly RouteFlagWord[];
  /** Mark of packets, in the answer to a lookup. */
  readonly mark?: number;
  /** Realms, 'from/to' or 'to' alone. */
  readonly realms?: string;
  /** User whose packets are meant, in the answer to a lookup. */
  readonly uid?: number;
  /** What the answer to a lookup is beside the route; absent where it is a route of a table. */
  readonly cache?: readonly CacheFlagWord[];
  /** Seconds until it goes. */
  readonly expires?: number;
  /** Error that packets are answered with, as a negative errno. */
  readonly error?: number;
  /** References to it, seconds since it was used, and packets that used it, where the kernel counts them. */
  readonly users?: number;
  readonly age?: number;
  readonly used?: number;
  /** What the transport is told of the path. */
  readonly metrics?: RouteMetricValues;
  /** Link that packets come in by, in the answer to a lookup. */
  readonly iif?: string;
  /** Preference among routers: IPv6. */
  readonly pref?: 'medium' | 'high' | 'low' | 'invalid' | number;
  /** Whether the time to live is copied to the packet within: MPLS. */
  readonly ttlPropagate?: boolean;
  /** The next hops, where there are several. */
  readonly nexthops?: readonly RouteNextHop[];
  /** What the nexthop object is, if that was asked for. */
  readonly nhInfo?: Nexthop;
}
