import type { Neighbour, NeighbourSpec } from '@netlink/iproute2';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { parseFilter, parseSpec, STATES } from './arguments.ts';
import { neighbourBriefJson, neighbourJson } from './json.ts';
import { neighbourBrief, neighbourText } from './text.ts';

/** `nlip neighbour` */
export const neighbourCommand: Command = {
  name: 'neighbour',
  usage: `Usage: nlip neighbour { add | change | replace | del } ADDR dev DEV [ lladdr LLADDR ] [ nud STATE ]
                       [ proxy ADDR ] [ router ] [ use ] [ managed ] [ extern_learn ] [ extern_valid ]
                       [ protocol PROTO ]
       nlip neighbour { show | flush } [ proxy | unused ] [ [ to ] PREFIX ] [ dev DEV ] [ nud STATE ]
                       [ master DEV | vrf NAME | nomaster ] [ protocol PROTO ]
       nlip neighbour get { ADDR | proxy ADDR } dev DEV
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
    const spec = (): NeighbourSpec => ({ ...parseSpec(rest), family: ipFamily(context.options) });
    if (verb === 'show' || verb === 'list' || verb === 'lst') await show(rest, context);
    else if (verb === 'get') await get(rest, context);
    else if (verb === 'flush') await flush(rest, context);
    else if (verb === 'add') await neighbour.add(spec());
    else if (verb === 'replace') await neighbour.replace(spec());
    else if (verb === 'delete') await neighbour.del(spec());
    else await neighbour.change(spec());
  },
};

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const { filter, states } = parseFilter(words, context.options);
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
      neighbours.map((neighbour) =>
        options.brief ? neighbourBriefJson(neighbour) : neighbourJson(neighbour, options),
      ),
    );
    return;
  }
  for (const neighbour of neighbours) {
    const line = options.brief ? neighbourBrief(neighbour, style) : neighbourText(neighbour, options, style);
    context.write(`${line}\n`);
  }
}

async function get(words: readonly string[], context: CommandContext): Promise<void> {
  const { dst, dev, proxy } = parseSpec(words);
  if (dev === undefined) throw new UsageError('neighbour get: dev is missing');
  const found = await context.handle.neighbour().get({ dst, dev, proxy }).toArray();
  if (found.length === 0) throw new Error(`neighbour get: there is no ${dst} on ${dev}`);
  write(context, found);
}

async function flush(words: readonly string[], context: CommandContext): Promise<void> {
  if (words.length === 0) throw new UsageError('neighbour flush: a filter is missing');
  const { filter, named } = parseFilter(words, context.options);
  const count = await context.handle.neighbour().flush({ ...filter, state: named });
  if (context.options.statistics > 0) context.write(`${count} removed\n`);
}
