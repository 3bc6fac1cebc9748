import type { MulticastAddress } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { type JsonObject, writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

const WIDTH = 5;

/** `nlip maddress`: multicast groups that links listen to. */
export const multicastAddressCommand: Command = {
  name: 'maddress',
  usage: `Usage: nlip maddress show [ dev DEV ]
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    pick(first, ['show', 'list', 'lst']);
    await show(parseDev(rest), context);
  },
};

function parseDev(words: readonly string[]): string | undefined {
  const args = new Arguments(words);
  let dev: string | undefined;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    if (dev !== undefined) throw new UsageError(`maddress: ${JSON.stringify(word)} is unknown`);
    dev = match(word, ['dev']) === undefined ? word : args.value('dev');
  }
  return dev;
}

async function show(dev: string | undefined, context: CommandContext): Promise<void> {
  const { options, handle } = context;
  const family = options.family === 'link' ? 'link' : ipFamily(options);
  const groups = await handle.maddress().get({ dev, family });
  const byLink = new Map<number, MulticastAddress[]>();
  for (const group of groups) byLink.set(group.index, [...(byLink.get(group.index) ?? []), group]);
  if (options.json) {
    const items = [...byLink].map(([ifindex, all]) => ({
      ifindex,
      ifname: all[0]?.dev,
      maddr: all.map(groupJson),
    }));
    writeJson(context, items);
    return;
  }
  const separator = options.oneline ? '\\' : '\n';
  for (const [index, all] of byLink)
    context.write(`${[`${index}:\t${all[0]?.dev ?? ''}`, ...all.map(groupText)].join(separator)}\n`);
}

function groupJson({ family, address, users, static: byHand }: MulticastAddress): JsonObject {
  return {
    ...(family === 'link' ? { link: address } : { family, address }),
    ...(users !== 1 && { users }),
    ...(byHand === true && { features: 'static' }),
  };
}

function groupText({ family, address, users, static: byHand }: MulticastAddress): string {
  const rest = `${users === 1 ? '' : ` users ${users}`}${byHand === true ? ' static' : ''}`;
  return `\t${family.padEnd(WIDTH)} ${address}${rest}`;
}
