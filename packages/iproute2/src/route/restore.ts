import type { Objects } from '../change.ts';
import { inTurns, type Turn } from '../saved/in-turns.ts';
import type { RouteSpec } from './spec.ts';

// In which turn routes are made. An address of this host may be the source that another route prefers, and has to be there then.
const OWN_ADDRESS = 0;
const OWN_PREFIX = 1;
const ON_LINK = 2;
const BEHIND_GATEWAY = 3;

/**
 * Make routes that were saved, in an order in which each finds what it needs: what is local first, then what is on a link, then
 * what is behind a gateway. Of routes that differ in nothing that the kernel chooses by, the first one counts: they stay in their order.
 */
export function restoreRoutes(
  routes: Objects<RouteSpec>,
  makeAll: (routes: Objects<RouteSpec>) => Promise<number>,
): Promise<number> {
  const rivals = new Map<string, number>();
  function turnOf(route: RouteSpec): Turn {
    if (comesWithAddress(route)) return 'never';
    const key = whatIsChosenBy(route);
    const turn = Math.max(ownTurnOf(route), rivals.get(key) ?? OWN_ADDRESS);
    if (turn > OWN_ADDRESS) rivals.set(key, turn);
    return turn;
  }
  return inTurns(routes, makeAll, turnOf);
}

function ownTurnOf({ type, dst, src = dst, via, nexthops, nhid }: RouteSpec): number {
  if (via !== undefined || nexthops !== undefined || nhid !== undefined) return BEHIND_GATEWAY;
  if (type !== 'local') return ON_LINK;
  return src === dst ? OWN_ADDRESS : OWN_PREFIX;
}

function whatIsChosenBy({ table = 'main', dst, from = '', tos = 0, metric = 0 }: RouteSpec): string {
  return [table, dst, from, tos, metric].join(' ');
}

// Nobody but the kernel can make an IPv6 route whose metric is 0: 0 asks for the usual one.
function comesWithAddress({ dst, metric }: Partial<RouteSpec>): boolean {
  return metric === 0 && typeof dst === 'string' && dst.includes(':');
}
