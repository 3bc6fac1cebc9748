import type { Neighbour, NeighbourFilter, NeighbourSpec, NeighbourStateName } from '@netlink/iproute2';
import { Arguments, wordOrNumber } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { neighbourJson } from './json.ts';
import { neighbourBrief, neighbourText } from './text.ts';

const STATES: readonly NeighbourStateName[] = [
  'permanent',
  'reachable',
  'noarp',
  'none',
  'stale',
  'incomplete',
  'delay',
  'probe',
  'failed',
];
// What ip(8) shows unless told: not what is of no interest to anybody.
const SHOWN: readonly NeighbourStateName[] = STATES.filter((state) => state !== 'none' && state !== 'noarp');

/** `nlip neighbour` */
export const neighbourCommand: Command = {
  name: 'neighbour',
  usage: `Usage: nlip neighbour { add | change | replace | del } ADDR dev DEV [ lladdr LLADDR ] [ nud STATE ]
                       [ proxy ADDR ] [ router ] [ use ] [ managed ] [ extern_learn ] [ protocol PROTO ]
       nlip neighbour { show | flush } [ proxy ] [ [ to ] PREFIX ] [ dev DEV ] [ nud STATE ] [ master DEV ]
                       [ protocol PROTO ]
       nlip neighbour get ADDR dev DEV
STATE := { ${STATES.join(' | ')} | all }
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    const verb = pick(first, [
      'add',
      'change',
      'chg',
      'replace',
      'delete',
      'get',
      'show',
      'list',
      'lst',
      'flush',
    ]);
    const neighbour = context.handle.neighbour();
    if (verb === 'show' || verb === 'list' || verb === 'lst') await show(rest, context);
    else if (verb === 'get') await get(rest, context);
    else if (verb === 'flush') await flush(rest, context);
    else if (verb === 'add') await neighbour.add(parseSpec(rest));
    else if (verb === 'replace') await neighbour.replace(parseSpec(rest));
    else if (verb === 'delete') await neighbour.del(parseSpec(rest));
    else await neighbour.change(parseSpec(rest));
  },
};

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const { filter, states } = parseFilter(words, context);
  const all = await context.handle.neighbour().get(filter).toArray();
  const shown = all.filter(
    ({ state, externLearn }) =>
      states === undefined ||
      externLearn === true ||
      filter.proxy === true ||
      (typeof state === 'string' && states.includes(state)),
  );
  write(
    context,
    // What was asked for need not be said.
    filter.dev === undefined ? shown : shown.map(({ dev: _dev, ...rest }) => rest),
  );
}

function write(context: CommandContext, neighbours: readonly Neighbour[]): void {
  const { options, style } = context;
  if (options.json) {
    writeJson(
      context,
      neighbours.map((neighbour) => neighbourJson(neighbour, options)),
    );
    return;
  }
  for (const neighbour of neighbours) {
    const line = options.brief ? neighbourBrief(neighbour, style) : neighbourText(neighbour, options, style);
    context.write(`${line}\n`);
  }
}

async function get(words: readonly string[], context: CommandContext): Promise<void> {
  const { dst, dev } = parseSpec(words);
  if (dev === undefined) throw new UsageError('neighbour get: dev is missing');
  const found = await context.handle.neighbour().get({ dst, dev }).toArray();
  if (found.length === 0) throw new Error(`neighbour get: there is no ${dst} on ${dev}`);
  write(context, found);
}

async function flush(words: readonly string[], context: CommandContext): Promise<void> {
  if (words.length === 0) throw new UsageError('neighbour flush: a filter is missing');
  const { filter, named } = parseFilter(words, context);
  const count = await context.handle.neighbour().flush({ ...filter, state: named });
  if (context.options.statistics > 0) context.write(`${count} removed\n`);
}

interface Wanted {
  readonly filter: NeighbourFilter;
  /** The states to show; all if `undefined`. */
  readonly states: readonly NeighbourStateName[] | undefined;
  /** The states that were named. */
  readonly named: readonly NeighbourStateName[] | undefined;
}

function parseFilter(words: readonly string[], { options }: CommandContext): Wanted {
  const args = new Arguments(words);
  const filter: NeighbourFilter = { family: ipFamily(options) };
  let named: NeighbourStateName[] | undefined;
  let all = false;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, ['dev', 'master', 'vrf', 'nud', 'proxy', 'router', 'protocol', 'to']);
    if (key === 'dev') filter.dev = args.value(key);
    else if (key === 'master' || key === 'vrf') filter.master = args.value(key);
    else if (key === 'proxy' || key === 'router') filter[key] = true;
    else if (key === 'protocol') filter.protocol = wordOrNumber(args.value(key));
    else if (key === 'nud') {
      const state = args.value(key);
      if (state === 'all') all = true;
      else named = [...(named ?? []), pick(state, STATES, 'nud')];
    } else filter.to = key === 'to' ? args.value(key) : word;
  }
  return { filter, named: all ? STATES : named, states: all ? undefined : (named ?? SHOWN) };
}

function parseSpec(words: readonly string[]): NeighbourSpec {
  const args = new Arguments(words);
  const spec: Partial<NeighbourSpec> = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, [
      'lladdr',
      'nud',
      'proxy',
      'router',
      'use',
      'managed',
      'extern_learn',
      'dev',
      'protocol',
      'to',
    ]);
    if (key === 'lladdr' || key === 'dev') spec[key] = args.value(key);
    else if (key === 'nud') spec.state = pick(args.value(key), STATES, 'nud');
    else if (key === 'router' || key === 'use' || key === 'managed') spec[key] = true;
    else if (key === 'extern_learn') spec.externLearn = true;
    else if (key === 'protocol') spec.protocol = wordOrNumber(args.value(key));
    else {
      if (spec.dst !== undefined) throw new UsageError(`neighbour: ${JSON.stringify(word)} is unknown`);
      if (key === 'proxy') spec.proxy = true;
      spec.dst = key === undefined ? word : args.value(key);
    }
  }
  const { dst } = spec;
  if (dst === undefined) throw new UsageError('neighbour: an address is missing');
  if (spec.dev === undefined && spec.proxy !== true) throw new UsageError('neighbour: dev is missing');
  return { ...spec, dst };
}
