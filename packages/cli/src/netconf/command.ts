import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { netconfJson, netconfText } from './show.ts';

/** `nlip netconf` */
export const netconfCommand: Command = {
  name: 'netconf',
  usage: `Usage: nlip netconf show [ dev { DEV | all | default } ]
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    pick(first, ['show', 'list', 'lst']);
    await show(parseDev(rest), context);
  },
};

async function show(dev: string | undefined, context: CommandContext): Promise<void> {
  const { options, handle } = context;
  const { family } = options;
  const isKnown = family === undefined || family === 'inet' || family === 'inet6' || family === 'mpls';
  const found = isKnown ? await handle.netconf().get({ family, dev }).toArray() : [];
  if (options.json) writeJson(context, found.map(netconfJson));
  else for (const each of found) context.write(`${netconfText(each)}\n`);
}

function parseDev(words: readonly string[]): string | undefined {
  const args = new Arguments(words);
  let dev: string | undefined;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    if (match(word, ['dev']) === undefined)
      throw new UsageError(`netconf: ${JSON.stringify(word)} is unknown`);
    dev = args.value('dev');
  }
  return dev;
}
