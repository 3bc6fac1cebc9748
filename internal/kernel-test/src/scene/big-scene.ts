import { namespace } from '../namespace/create-namespace.ts';
import type { Namespace } from '../namespace/namespace.ts';
import { until } from '../until.ts';
import { addressBatch } from './addresses.ts';
import { type Batch, runBatch } from './line.ts';
import { linkBatch } from './links.ts';
import { fdbBatch, neighbourBatch } from './neighbours.ts';
import { nexthopBatch } from './nexthops.ts';
import { route4Batch, route6Batch } from './routes.ts';
import { rule4Batch, rule6Batch } from './rules.ts';
import { settled } from './settled.ts';

/** What {@link bigScene} made. */
export interface SceneSummary {
  readonly links: number;
  readonly addresses: number;
  /** Routes of both families in all tables. */
  readonly routes: number;
  /** Neighbours and proxies of both families; forwarding entries are not counted. */
  readonly neighbours: number;
  readonly rules: number;
  /** Lines that the running kernel cannot take, each with the reason. */
  readonly leftOut: readonly string[];
  /** A second namespace, where the other end of the link `away` is; it goes away with the first. */
  readonly other: Namespace;
}

/** The batches of the scene, in the order in which they depend on each other. */
export const bigSceneBatches: readonly Batch[] = [
  linkBatch,
  addressBatch,
  nexthopBatch,
  route4Batch,
  route6Batch,
  neighbourBatch,
  fdbBatch,
  rule4Batch,
  rule6Batch,
];

/**
 * Fill a fresh namespace with links, addresses, routes, neighbours and rules of every sort that the
 * kernel has. Names and numbers are the same each time; indices are too, in a fresh namespace.
 */
export async function bigScene(ns: Namespace): Promise<SceneSummary> {
  const leftOut: string[] = [];
  for (const batch of bigSceneBatches.slice(0, 1)) leftOut.push(...(await runBatch(ns, batch)));
  const other = await linkAcross(ns);
  // Routes that want a source address, and links with a carrier, must find both.
  await until(() => settled(ns), { what: 'links with carrier' });
  for (const batch of bigSceneBatches.slice(1)) leftOut.push(...(await runBatch(ns, batch)));
  await until(() => settled(ns), { what: 'addresses without duplicate detection' });
  return { ...(await count(ns)), leftOut, other };
}

async function linkAcross(ns: Namespace): Promise<Namespace> {
  const other = await namespace();
  ns.defer(() => other.close());
  await ns.ip(
    `link add away address 02:00:5e:00:53:70 type veth peer name home address 02:00:5e:00:53:71 netns ${other.pid ?? ''}`,
  );
  return other;
}

async function count(ns: Namespace): Promise<Omit<SceneSummary, 'leftOut' | 'other'>> {
  const size = async (args: string) => (await ns.ipJson(args)).length;
  const links = await ns.ipJson<{ addr_info?: unknown[] }[]>('address show');
  return {
    links: links.length,
    addresses: links.reduce((sum, link) => sum + (link.addr_info?.length ?? 0), 0),
    routes: (await size('-4 route show table all')) + (await size('-6 route show table all')),
    neighbours: (await size('neighbour show nud all')) + (await size('neighbour show proxy')),
    rules: (await size('-4 rule show')) + (await size('-6 rule show')),
  };
}
