import type { Read } from '@netlink/proto';
import { LinkMessage, type LinkView, RTM_GETLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import { elsewhere } from '../elsewhere.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, found, type Messages, requestOf } from '../object-request.ts';
import { targetOf } from '../target.ts';
import { fieldTest, type LinkTest } from './field-test.ts';
import { fieldsIn, filterAttributes, type LinkFilter, matches, type ResolvedFilter } from './filter.ts';
import type { Link } from './link.ts';
import { type Lookup, theseLinks } from './lookup.ts';
import { isAltname } from './name.ts';
import { type LinkReading, readLink } from './read.ts';
import { readingOf } from './reading.ts';
import { masterOf } from './vrf.ts';

const ABSENT = ['ENODEV'];

/** The links that `filter` asks for: one request where it names the link, a dump otherwise. */
export function linkList(ours: Context, filter: LinkFilter, options: CallOptions): List<Link, LinkView> {
  const context = elsewhere(ours, filter.target);
  const { connection, links } = context;
  const isOne = filter.name !== undefined || filter.altname !== undefined || filter.index !== undefined;
  const hasFields = Object.keys(fieldsIn(filter)).length > 0;
  let resolved: ResolvedFilter | undefined;
  let test: LinkTest | undefined;

  async function resolve(): Promise<ResolvedFilter> {
    return (resolved ??= await resolvedFilter(context, filter, options));
  }
  async function testFields(): Promise<void> {
    if (!hasFields) return;
    const conf = filter.inet !== undefined || filter.inet6 !== undefined;
    const reading = readingFor(await links.table(options), context, { conf });
    test = await fieldTest(context, filter, reading, options);
  }
  const messages: Messages = isOne
    ? found(
        connection,
        async () => {
          await testFields();
          return oneRequest(context, filter, await resolve(), options);
        },
        ABSENT,
      )
    : dumped(async () => {
        await testFields();
        return [connection.dump(requestFor(context, filterAttributes(await resolve()), {}, options))];
      });

  async function referredLinks(): Promise<Lookup> {
    const indices = new Set((await messages.collect(referred(context))).flat());
    return theseLinks(connection, indices, options, context.target);
  }

  return filteredList({
    codec: LinkMessage,
    type: RTM_NEWLINK,
    messages,
    test: (view) => matches(resolved ?? {}, view) && (test === undefined || test(view)),
    async prepare() {
      const known = isOne
        ? ((await links.tableForFew(options)) ?? (await referredLinks()))
        : await links.table(options);
      const reader = readingFor(known, context, filter);
      return (message) => {
        const link = readLink(message, reader);
        if (filter.stats === false) {
          delete link.stats;
          delete link.xstats;
        }
        return link;
      };
    },
  });
}

/** The indices of the links that `filter` asks for. */
export async function linkIndices(
  context: Context,
  filter: LinkFilter,
  options: CallOptions = {},
): Promise<ReadonlySet<number>> {
  const found = await linkList(context, { ...filter, stats: false }, options).toArray();
  return new Set(found.map(({ index }) => index));
}

async function resolvedFilter(
  context: Context,
  { name, altname, index, kind, master, vrf, port, group, up, type }: LinkFilter,
  options: CallOptions,
): Promise<ResolvedFilter> {
  const owner = master === null ? 0 : await masterOf(context, { master, vrf }, options);
  return {
    name,
    altname,
    index,
    kind,
    port,
    up,
    type,
    ...(group !== undefined && { group: context.names.groups.numberOf(group, 'group') }),
    ...(owner !== undefined && { master: owner }),
  };
}

function requestFor(
  context: Context,
  asked: LinkMessage['attributes'],
  header: { readonly index?: number },
  options: CallOptions,
): ReturnType<typeof requestOf> {
  const attributes = { ...asked, ...targetOf(context) };
  return requestOf(LinkMessage, { header, attributes }, { type: RTM_GETLINK, name: 'link get' }, options);
}

function oneRequest(
  context: Context,
  { name, altname, index }: LinkFilter,
  filter: ResolvedFilter,
  options: CallOptions,
): ReturnType<typeof requestOf> {
  const { extMask = [] } = filterAttributes(filter);
  if (index !== undefined) return requestFor(context, { extMask }, { index }, options);
  const key = altname === undefined ? nameKey(name ?? '') : { altIfname: altname };
  return requestFor(context, { extMask, ...key }, {}, options);
}

/** How a request names a link: what is longer than IFNAMSIZ allows can only be one of its other names. */
export function nameKey(name: string): { ifname: string } | { altIfname: string } {
  return isAltname(name) ? { altIfname: name } : { ifname: name };
}

/** What is read of a link besides its message, `known` being the other links. */
function readingFor(
  known: Pick<Lookup, 'get'>,
  { names, kinds }: Context,
  { conf = false }: LinkFilter,
): LinkReading {
  const links = {
    nameOf: (index: number) => known.get(index)?.name,
    isUp: (index: number) => known.get(index)?.up,
  };
  return { ...readingOf(links, names, conf), kinds };
}

// The indices that a message refers to: those whose names are asked for while it is read.
const referred =
  ({ kinds }: Context): Read<number[]> =>
  (type, data, start, end) => {
    if (type !== RTM_NEWLINK) return undefined;
    const indices: number[] = [];
    const note = (index: number): undefined => {
      indices.push(index);
    };
    const same = (number: number): number => number;
    const words = { groupOf: same, reasonOf: same, userOf: same, userGroupOf: same };
    const reading = { nameOf: note, isUp: note, ...words, conf: false, kinds };
    readLink(LinkMessage.decodeAt(data, start, end), reading);
    return indices;
  };
