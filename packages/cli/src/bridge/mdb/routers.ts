import type { BridgeRouterPort, MulticastRouterPort } from '@netlink/iproute2';
import type { Json, JsonObject } from '../../json.ts';
import { type Item, item, objectOf, textOf, timerText } from '../../link/item.ts';
import type { GlobalOptions } from '../../options.ts';

/** What is said of a port that multicast routers are behind; `gap` stands before the time. */
export function routerItems(
  { port, timer, type }: MulticastRouterPort,
  statistics: number,
  gap = '',
): Item[] {
  const isTimed = statistics > 0;
  const word = type === 'temp' || type === 'tempQuery' ? 'temp' : 'permanent';
  return [
    item('port', port, `${port} `),
    ...(isTimed && timer !== undefined
      ? [item('timer', timerText(timer), `${gap}${timerText(timer)} `)]
      : []),
    ...(isTimed && type !== undefined ? [item('type', word, word)] : []),
  ];
}

/** The ports behind which multicast routers are, by bridge. */
function byBridge(routers: readonly BridgeRouterPort[]): ReadonlyMap<string, readonly BridgeRouterPort[]> {
  const found = new Map<string, BridgeRouterPort[]>();
  for (const router of routers) found.set(router.dev, [...(found.get(router.dev) ?? []), router]);
  return found;
}

/** A line for each bridge that has them. */
export function routerLines(
  routers: readonly BridgeRouterPort[],
  { statistics }: Pick<GlobalOptions, 'statistics'>,
): string[] {
  return [...byBridge(routers)].map(
    ([dev, ports]) =>
      `router ports on ${dev}: ${ports.map((port) => textOf(routerItems(port, statistics))).join('')}`,
  );
}

/** The same in JSON. */
export function routersJson(
  routers: readonly BridgeRouterPort[],
  { statistics }: Pick<GlobalOptions, 'statistics'>,
): JsonObject {
  return Object.fromEntries(
    [...byBridge(routers)].map(([dev, ports]): [string, Json] => [
      dev,
      ports.map((port) => objectOf(routerItems(port, statistics))),
    ]),
  );
}
