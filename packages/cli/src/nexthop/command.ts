import type { Nexthop, NexthopSpec } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { Command, CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { writeJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { bucketFilterOf, filterOf, specOf } from './arguments.ts';
import { bucketJson, nexthopJson } from './json.ts';
import { bucketText, nexthopText } from './text.ts';

const usage = `Usage: nlip nexthop { list | flush } [ protocol PROTO ] SELECTOR
       nlip nexthop { add | replace | change } id ID NH [ protocol PROTO ]
       nlip nexthop { get | del } id ID
       nlip nexthop bucket list [ id ID ] [ nhid ID ] [ dev DEV ] [ vrf NAME ] [ master DEV ]
       nlip nexthop bucket get id ID index INDEX
SELECTOR := [ id ID ] [ dev DEV ] [ vrf NAME ] [ master DEV ] [ groups ] [ fdb ]
NH := { blackhole | [ via ADDRESS ] [ dev DEV ] [ onlink ] [ encap ENCAPTYPE ENCAPHDR ] [ fdb ] |
        group GROUP [ fdb ] [ hw_stats { on | off } ] [ type { mpath | resilient ARGS } ] }
GROUP := ID[,WEIGHT][/ID[,WEIGHT]]...
ARGS := [ buckets NUMBER ] [ idle_timer SECONDS ] [ unbalanced_timer SECONDS ]
`;

const VERBS = [
  'list',
  'show',
  'lst',
  'get',
  'add',
  'replace',
  'change',
  'delete',
  'flush',
  'bucket',
] as const;

/** Nexthop objects: `nlip nexthop`. */
export const nexthopCommand: Command = {
  name: 'nexthop',
  usage,
  async run([word = 'list', ...rest], context) {
    const verb = pick(word, VERBS, 'nexthop: command');
    const words = new Arguments(rest);
    const nexthops = context.handle.nexthop();
    if (verb === 'add' || verb === 'replace' || verb === 'change') {
      await nexthops[verb](withFamily(specOf(words), context));
    } else if (verb === 'delete') await nexthops.del({ id: idOf(words, verb) });
    else if (verb === 'get') await get(idOf(words, verb), context);
    else if (verb === 'flush') await flush(words, context);
    else if (verb === 'bucket') await bucket(words, context);
    else await show(words, context);
  },
};

// An option says the family of an object that has neither gateway nor members.
function withFamily(spec: NexthopSpec, { options }: CommandContext): NexthopSpec {
  const family = ipFamily(options);
  return family === undefined || spec.group !== undefined || spec.via !== undefined
    ? spec
    : { ...spec, family };
}

function idOf(words: Arguments, verb: string): number {
  const { id } = filterOf(words);
  if (id === undefined) throw new UsageError(`nexthop ${verb}: id is missing`);
  return id;
}

async function show(words: Arguments, context: CommandContext): Promise<void> {
  const { handle, options } = context;
  const family = ipFamily(options);
  const filter = { ...filterOf(words), ...(family !== undefined && { family }), ...counted(context) };
  writeNexthops(await handle.nexthop().get(filter).toArray(), context);
}

async function get(id: number, context: CommandContext): Promise<void> {
  const nexthops = await context.handle
    .nexthop()
    .get({ id, ...counted(context) })
    .toArray();
  if (nexthops.length === 0) throw new Error(`nexthop get: there is none with id ${id}`);
  writeNexthops(nexthops, context);
}

// As ip(8): `-s` counts, `-s -s` hardware too.
function counted({ options: { statistics } }: CommandContext): { stats?: true | 'hw' } {
  if (statistics === 0) return {};
  return { stats: statistics > 1 ? 'hw' : true };
}

function writeNexthops(nexthops: readonly Nexthop[], context: CommandContext): void {
  const { options, style } = context;
  if (options.json)
    writeJson(
      context,
      nexthops.map((nexthop) => nexthopJson(nexthop, options)),
    );
  else for (const nexthop of nexthops) writeLines(context, nexthopText(nexthop, options, style));
}

async function flush(words: Arguments, context: CommandContext): Promise<void> {
  const count = await context.handle.nexthop().flush(filterOf(words));
  context.write(count === 0 ? 'Nothing to flush\n' : `Flushed ${count} nexthops\n`);
}

async function bucket(words: Arguments, context: CommandContext): Promise<void> {
  const verb = pick(words.next() ?? 'list', ['list', 'show', 'lst', 'get'], 'nexthop bucket: command');
  const filter = bucketFilterOf(words);
  if (verb === 'get' && (filter.id === undefined || filter.index === undefined)) {
    throw new UsageError('nexthop bucket get: id and index are needed');
  }
  const buckets = await context.handle.nexthop().bucket().get(filter).toArray();
  if (context.options.json) writeJson(context, buckets.map(bucketJson));
  else
    writeLines(
      context,
      buckets.map((item) => bucketText(item)),
    );
}
