import {
  NeighbourTableMessage,
  type NeighbourTableView,
  RTM_GETNEIGHTBL,
  RTM_NEWNEIGHTBL,
  RTM_SETNEIGHTBL,
} from '@netlink/rtnetlink';
import { checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { allOf, filteredList } from '../filtered-list.ts';
import type { LinkReference } from '../link-names.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import { text } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { ipFamily, type IpFamily } from '../prefix.ts';
import type { NeighbourTable, NeighbourTableChanges } from './neighbour-table.ts';
import { readNeighbourTable } from './read.ts';
import { NO_LINK, tableRequest, WordedNeighbourTable } from './spec.ts';

/** Which neighbour tables to list. */
export interface NeighbourTableFilter {
  /** Family. */
  family?: IpFamily | undefined;
  /** Name of the table. */
  name?: string | undefined;
  /** Link: only the parameters for it. */
  dev?: LinkReference | undefined;
}

const FILTER_FIELDS = fields<keyof NeighbourTableFilter>(
  [ipFamily, 'family'],
  [text, 'name'],
  [linkReference, 'dev'],
);

/** The tables that neighbours are kept in, their limits and times: `ip ntable`. */
export class NeighbourTableHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List the tables, and behind each its parameters for each link: `ip ntable show`.
   *
   * ```ts
   * const [arp] = await handle.neighbourTable().get({ name: 'arp_cache' }).toArray();
   * console.log(arp.config.entries, 'of', arp.thresh3);
   * ```
   *
   * @throws TypeError for a key that means nothing; NetlinkError with code ENODEV, when read, if there is no such link.
   */
  get(filter: NeighbourTableFilter = {}, options?: CallOptions): List<NeighbourTable, NeighbourTableView> {
    checkFields('neighbour table filter', filter, FILTER_FIELDS);
    const { connection, links } = this.#context;
    const { family, name, dev } = filter;
    const header = { family: family ?? ('unspec' as const) };
    const verb = { type: RTM_GETNEIGHTBL, name: 'neighbour table get' };
    let index: number | undefined;
    const tests: ((view: NeighbourTableView) => boolean)[] = [isIp];
    if (family !== undefined) tests.push((view) => view.family === family);
    if (name !== undefined) tests.push((view) => view.name === name);
    if (dev !== undefined) tests.push((view) => view.parms?.ifindex === index);
    return filteredList({
      codec: NeighbourTableMessage,
      type: RTM_NEWNEIGHTBL,
      messages: dumped(async () => {
        index = dev === undefined ? undefined : await links.indexOf(dev, 'dev', options);
        return [connection.dump(requestOf(NeighbourTableMessage, { header }, verb, options))];
      }),
      test: allOf(tests),
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readNeighbourTable(message, nameOf);
      },
    });
  }

  /**
   * Change a table: `ip ntable change name arp_cache dev eth0 queue 8`. Limits are the whole table's; everything else is for one
   * link, or for those that come where `dev` is absent or '*'.
   *
   * ```ts
   * await handle.neighbourTable().change({ name: 'ndisc_cache', dev: 'eth0', baseReachable: 60_000 });
   * ```
   *
   * @throws TypeError for what means nothing; NetlinkError with code ENOENT if there is no such table, or none for that link.
   */
  async change(changes: NeighbourTableChanges, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    const attributesOf = tableRequest(changes);
    const { dev } = changes;
    const index = dev === undefined || dev === NO_LINK ? undefined : await links.indexOf(dev, 'dev', options);
    const message = { header: {}, attributes: attributesOf(index) };
    const verb = { type: RTM_SETNEIGHTBL, name: 'neighbour table change' };
    await connection.change(requestOf(WordedNeighbourTable, message, verb, options));
  }
}

function isIp({ family }: NeighbourTableView): boolean {
  return family === 'inet' || family === 'inet6';
}
