import type { Objects } from '../change.ts';
import type { RouteSpec } from './spec.ts';

/**
 * Make routes that were saved, in an order in which each finds what it needs: what is on a link first, then what is behind a
 * gateway. `makeAll` makes those that are not there, and resolves to how many that were, as this does.
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
  for await (const route of routes) {
    if (comesWithAddress(route)) continue;
    if (route.via !== undefined || route.nexthops !== undefined || route.nhid !== undefined)
      behind.push(route);
    else yield route;
  }
}

// Nobody but the kernel can make an IPv6 route whose metric is 0: 0 asks for the usual one.
function comesWithAddress({ dst, metric }: RouteSpec): boolean {
  return metric === 0 && dst.includes(':');
}
