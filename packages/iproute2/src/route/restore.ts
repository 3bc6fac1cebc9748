import { NetlinkError } from '@netlink/proto';
import { each, type Objects } from '../bulk.ts';
import type { RouteSpec } from './spec.ts';

/**
 * Make routes that were saved, in an order in which each finds what it needs: what is on a link first, then what is behind a
 * gateway. Those that are there stay as they are. Resolves to how many were made.
 */
export async function restoreRoutes(
  routes: Objects<RouteSpec>,
  make: (route: RouteSpec) => Promise<void>,
): Promise<number> {
  const behind: RouteSpec[] = [];
  let count = 0;
  const restore = async (route: RouteSpec): Promise<void> => {
    try {
      await make(route);
      count++;
    } catch (error) {
      if (!(error instanceof NetlinkError) || error.code !== 'EEXIST') throw error;
    }
  };
  await each(onLink(routes, behind), restore);
  await each(behind, restore);
  return count;
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
