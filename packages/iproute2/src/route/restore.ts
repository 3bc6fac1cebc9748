import type { Objects } from '../change.ts';
import type { RouteSpec } from './spec.ts';

/**
 * Make routes that were saved, in an order in which each finds what it needs: what is on a link first, then what is behind a
 * gateway. Of routes that differ in nothing that the kernel chooses by, the first one counts: they stay in their order. `makeAll`
 * makes those that are not there, and resolves to how many that were, as this does.
 */
export async function restoreRoutes(
  routes: Objects<RouteSpec>,
  makeAll: (routes: Objects<RouteSpec>) => Promise<number>,
): Promise<number> {
  const behind: RouteSpec[] = [];
  const made = await makeAll(onLink(routes, behind));
  return made + (await makeAll(behind));
}

async function* onLink(routes: Objects<RouteSpec>, behind: RouteSpec[]): AsyncGenerator<RouteSpec> {
  const rivals = new Set<string>();
  for await (const route of routes) {
    if (comesWithAddress(route)) continue;
    const key = whatIsChosenBy(route);
    const isBehind = route.via !== undefined || route.nexthops !== undefined || route.nhid !== undefined;
    if (!isBehind && !rivals.has(key)) {
      yield route;
      continue;
    }
    behind.push(route);
    rivals.add(key);
  }
}

function whatIsChosenBy({ table = 'main', dst, from = '', tos = 0, metric = 0 }: RouteSpec): string {
  return [table, dst, from, tos, metric].join(' ');
}

// Nobody but the kernel can make an IPv6 route whose metric is 0: 0 asks for the usual one.
function comesWithAddress({ dst, metric }: RouteSpec): boolean {
  return metric === 0 && dst.includes(':');
}
