import type { MdbFilter, MdbFlushFilter, MdbLookupOptions, MdbRecord, MdbSpec } from '@netlink/iproute2';
import { wordOrNumber } from '../../arguments.ts';
import type { Command, CommandContext } from '../../command.ts';
import { type JsonObject, writeJson } from '../../json.ts';
import { objectOf, textOf } from '../../link/item.ts';
import { pick } from '../../pick.ts';
import { fixed, negatable, number, type Reader, type Readers, settingsOf, text } from '../../reader.ts';
import { PLAIN } from '../../style.ts';
import { routerLines, routersJson } from './routers.ts';
import { mdbItems } from './show.ts';

const sources: Reader = (args, settings, word) => {
  settings['sourceList'] = args.value(word).split(',');
};

const protocol: Reader = (args, settings, word) => {
  settings['protocol'] = wordOrNumber(args.value(word));
};

const FILTER: Readers = { dev: text('dev'), vid: number('vid'), port: text('port'), grp: text('grp') };

const PLACE: Readers = {
  dev: text('dev'),
  vid: number('vid'),
  proto: protocol,
  dst: text('dst'),
  dst_port: number('dstPort'),
  vni: number('vni'),
  src_vni: number('srcVni'),
};

const SPEC: Readers = {
  ...PLACE,
  port: text('port'),
  grp: text('grp'),
  src: text('src'),
  permanent: fixed('state', 'permanent'),
  temp: fixed('state', 'temp'),
  filter_mode: text('filterMode'),
  source_list: sources,
  via: text('via'),
};

const LOOKUP: Readers = {
  dev: text('dev'),
  grp: text('grp'),
  src: text('src'),
  vid: number('vid'),
  src_vni: number('srcVni'),
};

const FLUSH: Readers = { ...PLACE, port: text('port'), ...negatable('permanent', 'permanent') };

const VERBS = ['add', 'replace', 'delete', 'show', 'lst', 'list', 'flush', 'get'] as const;

/** `nlip bridge mdb` */
export const mdbCommand: Command = {
  name: 'mdb',
  usage: `Usage: nlip bridge mdb { add | replace | del } dev DEV port PORT grp GROUP [ src SOURCE ] [ permanent | temp ]
                       [ vid VID ] [ filter_mode { include | exclude } ] [ source_list ADDR,... ] [ proto PROTO ]
                       [ dst ADDR ] [ dst_port PORT ] [ vni VNI ] [ src_vni VNI ] [ via DEV ]
       nlip bridge mdb [ show [ dev DEV ] [ port PORT ] [ grp GROUP ] [ vid VID ] ]
       nlip bridge mdb get dev DEV grp GROUP [ src SOURCE ] [ vid VID ] [ src_vni VNI ]
       nlip bridge mdb flush dev DEV [ port PORT ] [ vid VID ] [ src_vni VNI ] [ proto PROTO ] [ [no]permanent ]
                       [ dst ADDR ] [ dst_port PORT ] [ vni VNI ]
`,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, VERBS, 'bridge mdb: command');
    const mdb = context.handle.bridge().mdb();
    if (verb === 'get') await get(rest, context);
    else if (verb === 'flush')
      await mdb.flush(settingsOf(rest, FLUSH, 'bridge mdb flush', ['dev']) as unknown as MdbFlushFilter);
    else if (verb === 'add' || verb === 'replace') await mdb[verb](specOf(rest, verb));
    else if (verb === 'delete') await mdb.del(specOf(rest, verb));
    else await show(rest, context);
  },
};

function specOf(words: readonly string[], verb: string): MdbSpec {
  return settingsOf(words, SPEC, `bridge mdb ${verb}`, ['dev', 'port', 'grp']) as unknown as MdbSpec;
}

async function get(words: readonly string[], context: CommandContext): Promise<void> {
  const { grp, ...options } = settingsOf(words, LOOKUP, 'bridge mdb get', ['dev', 'grp']);
  const mdb = context.handle.bridge().mdb();
  const entries = await mdb.lookup(grp as string, options as unknown as MdbLookupOptions);
  if (context.options.json) writeJson(context, jsonOf(entries, context));
  else writeEntries(entries, context);
}

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const { handle, options } = context;
  const filter = settingsOf(words, FILTER, 'bridge mdb show') as MdbFilter;
  const { dev } = filter;
  const mdb = handle.bridge().mdb();
  const entries = await mdb.get(filter).toArray();
  const routers = options.details ? await mdb.routers({ dev }).toArray() : [];
  if (options.json)
    writeJson(context, [{ mdb: jsonOf(entries, context), router: routersJson(routers, options) }]);
  else {
    writeEntries(entries, context);
    for (const line of routerLines(routers, options)) context.write(`${line}\n`);
  }
}

function jsonOf(entries: readonly MdbRecord[], { options }: CommandContext): JsonObject[] {
  return entries.map((entry) => objectOf(mdbItems(entry, options, PLAIN)));
}

function writeEntries(entries: readonly MdbRecord[], context: CommandContext): void {
  for (const entry of entries) context.write(`${textOf(mdbItems(entry, context.options, context.style))}\n`);
}
