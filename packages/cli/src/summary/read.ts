import type { Address, Handle, IpFamily, Link, List, Neighbour, Route, Rule } from '@netlink/iproute2';

/** The beginning of a list, and how long it is. */
export interface Excerpt<T> {
  readonly items: readonly T[];
  readonly count: number;
}

/** What a host's network is made of. */
export interface Summary {
  readonly links: readonly { readonly link: Link; readonly addresses: readonly Address[] }[];
  readonly routes: Excerpt<Route>;
  readonly neighbours: Excerpt<Neighbour>;
  readonly rules: Excerpt<Rule>;
}

const STATES = ['permanent', 'reachable', 'stale', 'delay', 'probe', 'incomplete', 'failed'] as const;

/** Read it, and keep at most `most` of what there may be many of. */
export async function readSummary(
  handle: Handle,
  family: IpFamily | undefined,
  most: number,
): Promise<Summary> {
  const links = await handle.link().get({ stats: false }).toArray();
  const addresses = await handle.address().get({ family }).toArray();
  return {
    links: links.map((link) => ({
      link,
      addresses: addresses.filter(({ index }) => index === link.index),
    })),
    routes: await excerpt(handle.route().get({ family }), most),
    neighbours: await excerpt(handle.neighbour().get({ family, state: STATES }), most),
    rules: await excerpt(handle.rule().get({ family }), most),
  };
}

async function excerpt<T>(list: List<T, unknown>, most: number): Promise<Excerpt<T>> {
  const items: T[] = [];
  let count = 0;
  for await (const batch of list.batches()) {
    items.push(...batch.slice(0, most - items.length));
    count += batch.length;
  }
  return { items, count };
}
