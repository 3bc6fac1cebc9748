import type { AddressSpec } from '@netlink/iproute2';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { parseFilter, parseSpec } from './arguments.ts';
import { save, showSaved } from './saved.ts';
import { showAddresses } from './show.ts';

/** `nlip address` */
export const addressCommand: Command = {
  name: 'address',
  usage: `Usage: nlip address { add | change | replace } PREFIX dev DEV [ peer PREFIX ] [ broadcast ADDR | + | - ]
                    [ anycast ADDR ] [ label LABEL ] [ scope SCOPE ] [ metric METRIC ] [ protocol PROTO ]
                    [ valid_lft LFT ] [ preferred_lft LFT ]
                    [ home ] [ nodad ] [ optimistic ] [ mngtmpaddr ] [ noprefixroute ] [ autojoin ]
       nlip address del PREFIX dev DEV
       nlip address { show | flush } [ [ dev ] DEV ] [ scope SCOPE ] [ to PREFIX ] [ label PATTERN ] [ up | down ]
                    [ master DEV | vrf DEV | nomaster ] [ type KIND ] [ group GROUP ] [ permanent | dynamic ]
                    [ primary | secondary | temporary ] [ proto PROTO ] [ [-]FLAG ]...
       nlip address save [ SELECTOR as for show ] > FILE
       nlip address { restore | showdump } < FILE
LFT := forever | SECONDS
FLAG := tentative | deprecated | dadfailed | home | nodad | optimistic | mngtmpaddr | noprefixroute | autojoin |
        stable-privacy
`,
  async run(words, context) {
    const [first = 'show', ...rest] = words;
    const verb = pick(first, [
      'add',
      'change',
      'chg',
      'replace',
      'delete',
      'show',
      'list',
      'lst',
      'flush',
      'save',
      'showdump',
      'restore',
    ]);
    const address = context.handle.address();
    const spec = (): AddressSpec => ({ ...parseSpec(rest), family: ipFamily(context.options) });
    if (verb === 'add') await address.add(spec());
    else if (verb === 'replace') await address.replace(spec());
    else if (verb === 'delete') await address.del(spec());
    else if (verb === 'flush') await flush(rest, context);
    else if (verb === 'change' || verb === 'chg') await address.change(spec());
    else if (verb === 'save') await save(rest, context);
    else if (verb === 'showdump') showSaved(await address.readFile(await context.read()), context);
    else if (verb === 'restore') await address.restore(await address.readFile(await context.read()));
    else await showAddresses(parseFilter(rest), context);
  },
};

async function flush(words: readonly string[], context: CommandContext): Promise<void> {
  const { handle, options } = context;
  if (words.length === 0) throw new UsageError('address flush: a filter is missing');
  const { link, address } = parseFilter(words);
  const links = await handle
    .link()
    .get({ ...link, stats: false })
    .toArray();
  const indices = new Set(links.map(({ index }) => index));
  if (indices.size === 0 && link.name !== undefined) {
    throw new Error(`device ${JSON.stringify(link.name)} does not exist`);
  }
  const found = await handle
    .address()
    .get({ ...address, family: ipFamily(options) })
    .toArray();
  const wanted = found.filter((each) => indices.has(each.index));
  for (const { index, local } of wanted) await handle.address().flush({ dev: index, local });
  if (options.statistics > 0) context.write(`${wanted.length} removed\n`);
}
