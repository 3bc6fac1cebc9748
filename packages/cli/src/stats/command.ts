import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { suiteJson, suiteLines } from './show.ts';
import { type Suite, SUITES } from './suites.ts';

/** `nlip stats` */
export const statsCommand: Command = {
  name: 'stats',
  usage: `Usage: nlip stats show [ dev DEV ] [ group GROUP [ subgroup SUBGROUP [ suite SUITE ] ... ] ... ] ...
       nlip stats set dev DEV l3_stats { on | off }
GROUP := { link | xstats | xstats_slave | offload | afstats }
xstats SUBGROUP := { bridge [ suite stp ] [ suite mcast ] | bond [ suite 802.3ad ] }
xstats_slave SUBGROUP := { bridge [ suite stp ] [ suite mcast ] | bond [ suite 802.3ad ] }
offload SUBGROUP := { cpu_hit | hw_stats_info | l3_stats }
afstats SUBGROUP := { mpls }
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    if (pick(first, ['show', 'set'], 'stats:') === 'set') await set(rest, context);
    else await show(rest, context);
  },
};

async function set(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const args = new Arguments(words);
  let dev: string | undefined;
  let l3Stats: boolean | undefined;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = pick(word, ['dev', 'l3_stats'], 'stats set:');
    if (key === 'dev') dev = args.value(key);
    else l3Stats = pick(args.value(key), ['on', 'off'], key) === 'on';
  }
  if (dev === undefined) throw new UsageError('stats set: dev is missing');
  if (l3Stats === undefined) throw new UsageError('stats set: l3_stats is missing');
  await handle.link().setStats(dev, { l3Stats });
}

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const { dev, suites } = parse(words);
  const group = [...new Set(suites.map((suite) => suite.of))];
  const links = await context.handle.link().stats({ dev, group }).toArray();
  const isFull = context.options.statistics > 0;
  if (context.options.json) {
    const objects = links.flatMap((stats) => suites.map((suite) => suiteJson(stats, suite, isFull)));
    writeJson(context, objects);
    return;
  }
  for (const stats of links) {
    for (const suite of suites) writeLines(context, suiteLines(stats, suite, isFull));
    if (dev === undefined) writeLines(context, ['']);
  }
}

/** What a part of the command line asks for: each word narrows what the one before it chose. */
interface Choice {
  group: string;
  subgroup?: string;
  suite?: string;
}

function parse(words: readonly string[]): { dev: string | undefined; suites: readonly Suite[] } {
  const args = new Arguments(words);
  const choices: Choice[] = [];
  let dev: string | undefined;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = pick(word, ['dev', 'group', 'subgroup', 'suite'], 'stats show:');
    const value = args.value(key);
    if (key === 'dev') dev = value;
    else narrow(choices, key, value);
  }
  return { dev, suites: choices.length === 0 ? SUITES : SUITES.filter((suite) => isChosen(suite, choices)) };
}

function narrow(choices: Choice[], key: 'group' | 'subgroup' | 'suite', value: string): void {
  const last = choices.at(-1);
  if (key === 'group') choices.push({ group: value });
  else if (last === undefined) throw new UsageError(`stats show: ${key}: group is missing`);
  else if (key === 'subgroup')
    replaceOrAdd(choices, last, 'subgroup', { group: last.group, subgroup: value });
  else if (last.subgroup === undefined) throw new UsageError('stats show: suite: subgroup is missing');
  else replaceOrAdd(choices, last, 'suite', { ...last, suite: value });
  const [chosen] = choices.slice(-1);
  if (chosen !== undefined && !SUITES.some((suite) => isChosen(suite, [chosen])))
    throw new UsageError(`stats show: there is no ${key} ${JSON.stringify(value)} here`);
}

// The first subgroup or suite takes the place of the whole; further ones stand beside it.
function replaceOrAdd(choices: Choice[], last: Choice, key: 'subgroup' | 'suite', choice: Choice): void {
  if (last[key] === undefined) choices.splice(-1, 1, choice);
  else choices.push(choice);
}

function isChosen(suite: Suite, choices: readonly Choice[]): boolean {
  return choices.some(
    (choice) =>
      choice.group === suite.group &&
      (choice.subgroup === undefined || choice.subgroup === suite.subgroup) &&
      (choice.suite === undefined || choice.suite === suite.suite),
  );
}
