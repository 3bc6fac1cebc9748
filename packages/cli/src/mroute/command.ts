import type { MulticastRouteFilter } from '@netlink/iproute2';
import { Arguments, wordOrNumber } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { multicastRouteJson, multicastRouteLines } from './show.ts';

const KEYS = ['to', 'from', 'iif', 'table'] as const;

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
      routes.map((route) => multicastRouteJson(route, { showsTable, statistics })),
    );
  else
    for (const route of routes) writeLines(context, multicastRouteLines(route, { showsTable, statistics }));
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
