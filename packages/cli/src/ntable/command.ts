import type { NeighbourTableChanges, NeighbourTableFilter } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { tableJson } from './json.ts';
import { tableLines } from './text.ts';

// By ip's words.
const NUMBERS = {
  thresh1: 'thresh1',
  thresh2: 'thresh2',
  thresh3: 'thresh3',
  gc_int: 'gcInterval',
  base_reachable: 'baseReachable',
  retrans: 'retrans',
  gc_stale: 'gcStale',
  delay_probe: 'delayProbe',
  queue: 'queue',
  app_probes: 'appProbes',
  ucast_probes: 'ucastProbes',
  mcast_probes: 'mcastProbes',
  mcast_reprobes: 'mcastReprobes',
  anycast_delay: 'anycastDelay',
  proxy_delay: 'proxyDelay',
  proxy_queue: 'proxyQueue',
  locktime: 'locktime',
} as const satisfies Record<string, keyof NeighbourTableChanges>;
const KEYS = ['name', 'dev', ...(Object.keys(NUMBERS) as (keyof typeof NUMBERS)[])] as const;

/** `nlip ntable` */
export const neighbourTableCommand: Command = {
  name: 'ntable',
  usage: `Usage: nlip ntable change name NAME [ dev DEV ] [ KEY NUMBER ]...
       nlip ntable show [ dev DEV ] [ name NAME ]
KEY := { ${Object.keys(NUMBERS).join(' | ')} }
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    const verb = pick(first, ['change', 'chg', 'show', 'list', 'lst']);
    const { name, ...changes } = parse(rest, verb.startsWith('ch') ? KEYS : ['name', 'dev']);
    if (!verb.startsWith('ch')) await show({ name, ...changes }, context);
    else if (name === undefined) throw new UsageError('ntable: name is missing');
    else await context.handle.neighbourTable().change({ name, ...changes });
  },
};

async function show(filter: NeighbourTableFilter, context: CommandContext): Promise<void> {
  const { handle, options } = context;
  const tables = await handle
    .neighbourTable()
    .get({ family: ipFamily(options), ...filter })
    .toArray();
  if (options.json)
    writeJson(
      context,
      tables.map((table) => tableJson(table, options)),
    );
  else for (const table of tables) context.write(`${tableLines(table, options).join('\n')}\n\n`);
}

function parse(
  words: readonly string[],
  keys: readonly (typeof KEYS)[number][],
): Partial<NeighbourTableChanges> {
  const args = new Arguments(words);
  const changes: Partial<NeighbourTableChanges> = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, keys);
    if (key === undefined) throw new UsageError(`ntable: ${JSON.stringify(word)} is unknown`);
    if (key === 'name' || key === 'dev') changes[key] = args.value(key);
    else changes[NUMBERS[key]] = args.number(key);
  }
  return changes;
}
