import type { MulticastRoute, MulticastRouteFilter } from '@netlink/iproute2';
import { Arguments, wordOrNumber } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { type JsonObject, writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

const KEYS = ['to', 'from', 'iif', 'table'] as const;
// ip's columns.
const PAIR_WIDTH = 32;
const LINK_WIDTH = 10;

/** `nlip mroute`: the routes of multicasts. */
export const multicastRouteCommand: Command = {
  name: 'mroute',
  usage: `Usage: nlip mroute show [ [ to ] PREFIX ] [ from PREFIX ] [ iif DEV ] [ table TABLE ]
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    pick(first, ['show', 'list', 'lst']);
    await show({ family: ipFamily(context.options), ...parseFilter(rest) }, context);
  },
};

async function show(filter: MulticastRouteFilter, context: CommandContext): Promise<void> {
  const { handle, options } = context;
  const statistics = options.statistics > 0;
  const routes = await handle.mroute().get(filter).toArray();
  const showsTable = filter.table === 'all';
  if (options.json)
    writeJson(
      context,
      routes.map((route) => routeJson(route, showsTable, statistics)),
    );
  else for (const route of routes) writeLines(context, routeText(route, showsTable, statistics));
}

function parseFilter(words: readonly string[]): MulticastRouteFilter {
  const args = new Arguments(words);
  const filter: MulticastRouteFilter = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, KEYS);
    if (key === 'table') filter.table = wordOrNumber(args.value(key));
    else if (key === 'from' || key === 'iif') filter[key] = args.value(key);
    else if (filter.dst !== undefined) throw new UsageError(`mroute: ${JSON.stringify(word)} is unknown`);
    else filter.dst = key === 'to' ? args.value(key) : word;
  }
  return filter;
}

function routeJson(route: MulticastRoute, showsTable: boolean, statistics: boolean): JsonObject {
  const { src, dst, iif, multipath, state, table, packets, bytes, wrongIf, expires } = route;
  return {
    src,
    dst,
    iif,
    multipath: multipath.map(({ oif, ttl }) => ({ oif, ttl })),
    state,
    ...(showsTable && { table }),
    ...(statistics && { packets, bytes, ...(wrongIf !== 0n && { wrong_if: wrongIf }), expires }),
  };
}

function routeText(route: MulticastRoute, showsTable: boolean, statistics: boolean): string[] {
  const { src, dst, iif = 'unresolved', multipath, state, table, packets, bytes, wrongIf, expires } = route;
  const outputs = multipath.map(({ oif, ttl }) => `${oif}${ttl === undefined ? '' : `(ttl ${ttl})`} `);
  const pair = `(${src},${dst})`.padEnd(PAIR_WIDTH);
  const line =
    `${pair} Iif: ${iif.padEnd(LINK_WIDTH)} ${outputs.length === 0 ? '' : `Oifs: ${outputs.join('')}`} State: ${state}` +
    (showsTable ? ` Table: ${table}` : '');
  if (!statistics || packets === undefined) return [line];
  const wrong = wrongIf === undefined || wrongIf === 0n ? '' : `, ${wrongIf} arrived on wrong iif.`;
  const age = expires === undefined ? '' : `, Age ${expires.toFixed(2)}`;
  return [line, `  ${packets} packets, ${bytes ?? 0n} bytes${wrong}${age}`];
}
