import { isDeepStrictEqual } from 'node:util';
import type { Change } from '@netlink/proto';
import type { Route, RouteNextHop } from '../../route/route.ts';
import { alike } from '../alike.ts';

// linux/netlink.h
const NLM_F_REPLACE = 0x100;
const NLM_F_APPEND = 0x800;

type Routes = readonly Route[];

const alikeButHops = alike<Route>(['users', 'age', 'used', 'expires', 'error', 'nexthops']);

/** Whether two routes are the same, whatever was counted; IPv6 lists next hops beginning with the newest in some messages. */
export function sameRoute(a: Route, b: Route): boolean {
  if (!alikeButHops(a, b)) return false;
  const { nexthops: left = [], family } = a;
  const { nexthops: right = [] } = b;
  if (family !== 'inet6') return isDeepStrictEqual(left, right);
  const rest = [...right];
  return (
    left.length === right.length && left.every((hop) => take(rest, (other) => isDeepStrictEqual(hop, other)))
  );
}

/**
 * The routes of one table, destination, type of service and metric after a change: several where they were appended, and
 * where IPv6 has the same prefix on several links.
 */
export function foldRoutes(routes: Routes, change: Change<Route>): Routes {
  return change.object.family === 'inet6' ? foldInet6(routes, change) : foldInet(routes, change);
}

function foldInet(routes: Routes, { action, object, flags }: Change<Route>): Routes {
  const at = routes.findIndex((route) => path(route) === path(object));
  if (action === 'del') return at < 0 ? routes : routes.toSpliced(at, 1);
  if (at >= 0) return routes.with(at, object);
  if ((flags & NLM_F_REPLACE) !== 0 || object.family === 'mpls') return [object, ...routes.slice(1)];
  return (flags & NLM_F_APPEND) !== 0 ? [...routes, object] : [object, ...routes];
}

// Routes by gateways are next hops of one route. An event that one was added has all of them, one that it is gone only that one.
function foldInet6(routes: Routes, { action, object, flags }: Change<Route>): Routes {
  const isOne = joins(object) ? joins : (route: Route) => !joins(route) && path(route) === path(object);
  const at = routes.findIndex(isOne);
  const found = routes[at];
  if (action === 'new') {
    if (found !== undefined) return routes.with(at, object);
    if ((flags & NLM_F_REPLACE) === 0) return [...routes, object];
    const replaced = Math.max(
      0,
      routes.findIndex((route) => joins(route) === joins(object)),
    );
    return routes.length === 0 ? [object] : routes.with(replaced, object);
  }
  if (found === undefined) return routes;
  const left = joins(object) ? without(found, object) : undefined;
  return left === undefined ? routes.toSpliced(at, 1) : routes.with(at, left);
}

/** Whether an IPv6 route becomes one with others of the same metric. */
function joins({ via, nexthops, protocol, nhid }: Route): boolean {
  return nhid === undefined && protocol !== 'ra' && (via !== undefined || nexthops !== undefined);
}

/** A route less the next hops of another one; `undefined` if none is left. */
function without(route: Route, gone: Route): Route | undefined {
  const lost = hopsOf(gone).map(hopPath);
  const left = hopsOf(route).filter((hop) => !take(lost, (path) => path === hopPath(hop)));
  const [only] = left;
  if (only === undefined) return undefined;
  const { nexthops, ...rest } = route;
  if (left.length > 1 || nexthops === undefined) return { ...rest, nexthops: left };
  const { weight: _weight, flags, ...hop } = only;
  return { ...rest, ...hop, flags: [...new Set([...rest.flags, ...flags])] };
}

function hopsOf({ nexthops, via, dev, flags }: Route): readonly RouteNextHop[] {
  return (
    nexthops ?? [{ ...(via !== undefined && { via }), ...(dev !== undefined && { dev }), weight: 1, flags }]
  );
}

function hopPath({ via, dev }: RouteNextHop): string {
  return `${via ?? ''}%${dev ?? ''}`;
}

/** Where a route leads, by which the kernel tells routes of one key apart. */
function path(route: Route): string {
  return `${route.type} ${route.nhid ?? ''} ${hopsOf(route).map(hopPath).join(' ')}`;
}

/** Take the first item that passes out of a list; whether there was one. */
function take<T>(items: T[], test: (item: T) => boolean): boolean {
  const at = items.findIndex(test);
  if (at >= 0) items.splice(at, 1);
  return at >= 0;
}
