import type { FdbEntry, FdbFilter, FdbFlushFilter, FdbSpec } from '@netlink/iproute2';
import type { Command, CommandContext } from '../../command.ts';
import { writeJson } from '../../json.ts';
import { objectOf, textOf } from '../../link/item.ts';
import { pick } from '../../pick.ts';
import { settingsOf } from '../../reader.ts';
import { PLAIN } from '../../style.ts';
import { FILTER, FLUSH, LOOKUP, SPEC, withAddress } from './arguments.ts';
import { fdbItems } from './show.ts';

const VERBS = ['add', 'append', 'replace', 'delete', 'get', 'show', 'lst', 'list', 'flush'] as const;

/** `nlip bridge fdb` */
export const fdbCommand: Command = {
  name: 'fdb',
  usage: `Usage: nlip bridge fdb { add | append | replace | del } LLADDR dev DEV [ self ] [ master ] [ use ] [ router ]
                       [ extern_learn ] [ sticky ] [ local | static | dynamic ] [ vlan VID ]
                       { [ dst ADDR ] [ port PORT ] [ vni VNI ] | [ nhid NHID ] } [ via DEV ] [ src_vni VNI ]
                       [ activity_notify ] [ inactive ] [ norefresh ]
       nlip bridge fdb [ show [ br DEV ] [ { brport | dev } DEV ] [ vlan VID ] [ state STATE ] [ dynamic ] ]
       nlip bridge fdb get [ to ] LLADDR [ br DEV ] [ { brport | dev } DEV ] [ vlan VID ] [ vni VNI ] [ self ] [ master ]
       nlip bridge fdb flush dev DEV [ brport DEV ] [ vlan VID ] [ src_vni VNI ] [ nhid NHID ] [ vni VNI ] [ port PORT ]
                       [ dst ADDR ] [ self ] [ master ] [ [no]permanent | [no]static | [no]dynamic ]
                       [ [no]added_by_user ] [ [no]extern_learn ] [ [no]sticky ] [ [no]offloaded ] [ [no]router ]
STATE := { permanent | static | dynamic | stale }
`,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, VERBS, 'bridge fdb: command');
    const fdb = context.handle.bridge().fdb();
    if (verb === 'get') await get(rest, context);
    else if (verb === 'flush')
      await fdb.flush(settingsOf(rest, FLUSH, 'bridge fdb flush', ['dev']) as unknown as FdbFlushFilter);
    else if (verb === 'add' || verb === 'append' || verb === 'replace') await fdb[verb](specOf(rest, verb));
    else if (verb === 'delete') await fdb.del(specOf(rest, verb));
    else await show(rest, context);
  },
};

function specOf(words: readonly string[], verb: string): FdbSpec {
  const what = `bridge fdb ${verb}`;
  return withAddress(words, SPEC, what, ['dev']) as unknown as FdbSpec;
}

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const filter = settingsOf(words, FILTER, 'bridge fdb show') as FdbFilter;
  write(await context.handle.bridge().fdb().get(filter).toArray(), context, filter.dev !== undefined);
}

async function get(words: readonly string[], context: CommandContext): Promise<void> {
  const { mac, ...options } = withAddress(words, LOOKUP, 'bridge fdb get');
  const fdb = context.handle.bridge().fdb();
  write([await fdb.lookup(mac as string, options)], context);
}

function write(entries: readonly FdbEntry[], context: CommandContext, isOfLink = false): void {
  const { options, style } = context;
  if (options.json) {
    const items = entries.map((entry) => objectOf(fdbItems(entry, options, PLAIN, isOfLink)));
    writeJson(context, items);
  } else for (const entry of entries) context.write(`${textOf(fdbItems(entry, options, style, isOfLink))}\n`);
}
