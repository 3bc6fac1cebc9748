import type { Objects } from '../change.ts';
import { inTurns, type Turn } from '../saved/in-turns.ts';
import type { RouteSpec } from './spec.ts';

/**
 * Make routes that were saved, in an order in which each finds what it needs: what is on a link first, then what is behind a
 * gateway. Of routes that differ in nothing that the kernel chooses by, the first one counts: they stay in their order.
 */
export function restoreRoutes(
  routes: Objects<RouteSpec>,
  makeAll: (routes: Objects<RouteSpec>) => Promise<number>,
): Promise<number> {
  const rivals = new Set<string>();
  function turnOf(route: RouteSpec): Turn {
    if (comesWithAddress(route)) return 'never';
    const key = whatIsChosenBy(route);
    const isBehind = route.via !== undefined || route.nexthops !== undefined || route.nhid !== undefined;
    if (!isBehind && !rivals.has(key)) return 'now';
    rivals.add(key);
    return 'later';
  }
  return inTurns(routes, makeAll, turnOf);
}

function whatIsChosenBy({ table = 'main', dst, from = '', tos = 0, metric = 0 }: RouteSpec): string {
  return [table, dst, from, tos, metric].join(' ');
}

// Nobody but the kernel can make an IPv6 route whose metric is 0: 0 asks for the usual one.
function comesWithAddress({ dst, metric }: RouteSpec): boolean {
  return metric === 0 && dst.includes(':');
}
