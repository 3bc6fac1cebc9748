import type { AddressLabel, AddressLabelSpec } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { match, pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';

/** `nlip addrlabel` */
export const addressLabelCommand: Command = {
  name: 'addrlabel',
  usage: `Usage: nlip addrlabel { add | del } prefix PREFIX [ dev DEV ] [ label LABEL ]
       nlip addrlabel { list | flush }
`,
  async run(words, context) {
    const [first = 'list', ...rest] = words;
    const verb = pick(first, ['list', 'show', 'add', 'delete', 'flush']);
    const label = context.handle.addressLabel();
    if (verb === 'add') await label.add(parseSpec(rest));
    else if (verb === 'delete') await label.del(parseSpec(rest));
    else if (verb === 'flush') await label.flush();
    else await show(context);
  },
};

async function show(context: CommandContext): Promise<void> {
  // Only IPv6 has labels.
  const labels =
    ipFamily(context.options) === 'inet' ? [] : await context.handle.addressLabel().get().toArray();
  if (context.options.json) writeJson(context, labels.map(labelJson));
  else for (const each of labels) context.write(`${labelText(each)}\n`);
}

function labelJson({ prefix, dev, label }: AddressLabel): Record<string, string | number | undefined> {
  const [address, length] = prefix.split('/');
  return { address, prefixlen: Number(length), ifname: dev, label };
}

function labelText({ prefix, dev, label }: AddressLabel): string {
  return `prefix ${prefix} ${dev === undefined ? '' : `dev ${dev} `}label ${label} `;
}

function parseSpec(words: readonly string[]): AddressLabelSpec {
  const args = new Arguments(words);
  const spec: Partial<AddressLabelSpec> = {};
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, ['prefix', 'dev', 'label']);
    if (key === undefined) throw new UsageError(`addrlabel: ${JSON.stringify(word)} is unknown`);
    if (key === 'label') spec.label = args.number(key);
    else spec[key] = args.value(key);
  }
  const { prefix } = spec;
  if (prefix === undefined) throw new UsageError('addrlabel: prefix is missing');
  return { ...spec, prefix };
}
