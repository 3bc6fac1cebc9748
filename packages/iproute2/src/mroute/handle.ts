import { RouteMessage, type RouteView, RTM_GETROUTE, RTM_NEWROUTE } from '@netlink/rtnetlink';
import { asItIs, checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { allOf, filteredList } from '../filtered-list.ts';
import { text } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import { familyOfAll, ipFamily, type IpFamily, parsePrefix, within } from '../prefix.ts';
import type { MulticastRoute, MulticastRouteFilter } from './mroute.ts';
import { readMulticastRoute, tableOf } from './read.ts';

const FIELDS = fields<keyof MulticastRouteFilter>(
  [ipFamily, 'family'],
  [text, 'dst', 'from'],
  [linkReference, 'iif'],
  [asItIs, 'table'],
);
const FAMILIES = { inet: 'ipmr', inet6: 'ip6mr' } as const;
/** The table that the kernel uses where no rule says otherwise (linux/mroute.h). */
const USUAL_TABLES = { inet: 'default', inet6: 'main' } as const;
const ANY = { inet: '0.0.0.0', inet6: '::' } as const;

/** Routes of multicasts, which daemons make by sockets of their own: `ip mroute`. They can be read only. */
export class MulticastRouteHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List the multicast routes of a family: `ip mroute show`, `ip -6 mroute show`.
   *
   * ```ts
   * for await (const { src, dst, iif, multipath } of handle.mroute().get()) console.log(src, dst, iif, multipath);
   * ```
   *
   * @throws TypeError for what means nothing; NetlinkError, when read, with code EOPNOTSUPP if the kernel routes no multicasts,
   * ENODEV if there is no such link.
   */
  get(filter: MulticastRouteFilter = {}, options?: CallOptions): List<MulticastRoute, RouteView> {
    const { connection, links, names } = this.#context;
    const family = familyMeant(filter);
    const test = testOf(filter, family, this.#context);
    // Looked up anew each time that the list is read, before any message of it is tested.
    let iif: number | undefined;
    return filteredList({
      codec: RouteMessage,
      type: RTM_NEWROUTE,
      messages: dumped(async () => {
        iif = filter.iif === undefined ? undefined : await links.indexOf(filter.iif, 'iif', options);
        const message = { header: { family: FAMILIES[family] }, attributes: {} };
        const verb = { type: RTM_GETROUTE, name: 'mroute get' };
        return [connection.dump(requestOf(RouteMessage, message, verb, options))];
      }),
      // A kernel that routes no multicasts lists all other routes in their place.
      test: (view) =>
        view.family === FAMILIES[family] && (iif === undefined || view.iif === iif) && (test?.(view) ?? true),
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readMulticastRoute(message, nameOf, names);
      },
    });
  }
}

function familyMeant(filter: MulticastRouteFilter): IpFamily {
  checkFields('mroute filter', filter, FIELDS);
  const { family, dst, from } = filter;
  return familyOfAll(family, { dst, from }) ?? 'inet';
}

function testOf(
  { table, dst, from }: MulticastRouteFilter,
  family: IpFamily,
  { names }: Context,
): ((view: RouteView) => boolean) | undefined {
  const tests: ((view: RouteView) => boolean)[] = [];
  if (table !== 'all') {
    const number = names.tables.numberOf(table ?? USUAL_TABLES[family], 'table');
    tests.push((view) => tableOf(view) === number);
  }
  if (dst !== undefined) {
    const contains = within(parsePrefix(dst, 'dst'));
    tests.push((view) => contains(view.dst ?? ANY[family]));
  }
  if (from !== undefined) {
    const contains = within(parsePrefix(from, 'from'));
    tests.push((view) => contains(view.src ?? ANY[family]));
  }
  return allOf(tests);
}
