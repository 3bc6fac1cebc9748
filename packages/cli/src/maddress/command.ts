import type { MulticastAddress, MulticastAddressSpec } from '@netlink/iproute2';
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
  usage: `Usage: nlip maddress { add | del } ADDRESS dev DEV
       nlip maddress show [ dev DEV ]
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    const verb = pick(first, ['add', 'delete', 'show', 'list', 'lst']);
    const maddress = context.handle.maddress();
    if (verb === 'add') await maddress.add(parseSpec(rest));
    else if (verb === 'delete') await maddress.del(parseSpec(rest));
    else await show(parseDev(rest), context);
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

function parseSpec(words: readonly string[]): MulticastAddressSpec {
  const args = new Arguments(words);
  let dev: string | undefined;
  let address: string | undefined;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    if (match(word, ['dev']) === 'dev') dev = args.value('dev');
    else if (address !== undefined) throw new UsageError(`maddress: ${JSON.stringify(word)} is unknown`);
    else address = match(word, ['address']) === 'address' ? args.value('address') : word;
  }
  if (address === undefined) throw new UsageError('maddress: an address is missing');
  if (dev === undefined) throw new UsageError('maddress: dev is missing');
  return { address, dev };
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
