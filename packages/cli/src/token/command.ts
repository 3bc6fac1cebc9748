import type { Token } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { type JsonObject, writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

/** `nlip token`: the lower half of addresses that IPv6 makes by itself. */
export const tokenCommand: Command = {
  name: 'token',
  usage: `Usage: nlip token { list | get } [ dev DEV ]
       nlip token set TOKEN dev DEV
       nlip token del dev DEV
`,
  async run(words, context) {
    const [first = 'list', ...rest] = words;
    const verb = pick(first, ['list', 'lst', 'show', 'set', 'delete', 'get']);
    const { dev, token } = parse(rest);
    const isList = verb !== 'set' && verb !== 'delete';
    if (isList) await show(dev, context);
    else if (dev === undefined) throw new UsageError(`token ${verb}: dev is missing`);
    else if (verb === 'delete') await context.handle.token().del({ dev });
    else if (token === undefined) throw new UsageError('token set: a token is missing');
    else await context.handle.token().set({ dev, token });
  },
};

function parse(words: readonly string[]): { dev?: string; token?: string } {
  const args = new Arguments(words);
  const found: { dev?: string; token?: string } = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    if (match(word, ['dev']) === 'dev') found.dev = args.value('dev');
    else if (found.token !== undefined) throw new UsageError(`token: ${JSON.stringify(word)} is unknown`);
    else found.token = word;
  }
  return found;
}

async function show(dev: string | undefined, context: CommandContext): Promise<void> {
  const tokens = await context.handle.token().get({ dev }).toArray();
  if (context.options.json) writeJson(context, tokens.map(tokenJson));
  else for (const each of tokens) context.write(`token ${each.token} dev ${each.dev}\n`);
}

function tokenJson({ dev, token }: Token): JsonObject {
  return { token, ifname: dev };
}
