import type { Read } from '@netlink/proto';
import { LinkMessage, type LinkView, RTM_GETLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, found, type Messages, requestOf } from '../object-request.ts';
import type { Reading } from './fields.ts';
import { filterAttributes, type LinkFilter, matches, type ResolvedFilter } from './filter.ts';
import type { Link } from './link.ts';
import { allLinks, type Lookup, theseLinks } from './lookup.ts';
import { readLink } from './read.ts';

const ABSENT = ['ENODEV'];

/** The links that `filter` asks for: one request where it names the link, a dump otherwise. */
export function linkList(context: Context, filter: LinkFilter, options: CallOptions): List<Link, LinkView> {
  const { connection, names } = context;
  const isOne = filter.name !== undefined || filter.index !== undefined;
  let resolved: ResolvedFilter | undefined;

  async function resolve(): Promise<ResolvedFilter> {
    const { master, group, name: _name, ...rest } = filter;
    return (resolved ??= {
      ...rest,
      ...(group !== undefined && { group: names.groups.numberOf(group) }),
      ...(master !== undefined && {
        master: master === null ? 0 : await context.links.indexOf(master, options),
      }),
    });
  }
  const messages: Messages = isOne
    ? found(connection, async () => oneRequest(filter, await resolve(), options), ABSENT)
    : dumped(async () => [connection.dump(requestFor(filterAttributes(await resolve()), {}, options))]);

  return filteredList({
    codec: LinkMessage,
    type: RTM_NEWLINK,
    messages,
    test: (view) => matches(resolved ?? {}, view),
    async prepare() {
      const known = isOne
        ? await theseLinks(connection, new Set((await messages.collect(referred)).flat()), options)
        : await allLinks(connection, options);
      const reading = readingOf(known, (group) => names.groups.nameOf(group));
      return (message) => {
        const link = readLink(message, reading);
        // The kernel leaves out the counters of IPv6 only.
        if (filter.stats === false) delete link.stats;
        return link;
      };
    },
  });
}

function requestFor(
  attributes: LinkMessage['attributes'],
  header: { readonly index?: number },
  options: CallOptions,
): ReturnType<typeof requestOf> {
  return requestOf(LinkMessage, { header, attributes }, { type: RTM_GETLINK, name: 'link get' }, options);
}

function oneRequest(
  { name, index }: LinkFilter,
  filter: ResolvedFilter,
  options: CallOptions,
): ReturnType<typeof requestOf> {
  const { extMask = [] } = filterAttributes(filter);
  if (index !== undefined) return requestFor({ extMask }, { index }, options);
  return requestFor({ extMask, ...nameKey(name ?? '') }, {}, options);
}

/** How a request names a link: what is longer than IFNAMSIZ allows can only be one of its other names. */
export function nameKey(name: string): { ifname: string } | { altIfname: string } {
  return name.length > 15 ? { altIfname: name } : { ifname: name };
}

/** What is read of a link besides its message. */
function readingOf(known: Lookup, groupOf: Reading['groupOf']): Reading {
  return {
    nameOf: (index) => known.get(index)?.name,
    isUp: (index) => known.get(index)?.up,
    groupOf,
  };
}

// The indices that a message refers to.
const referred: Read<number[]> = (type, data, start, end) => {
  if (type !== RTM_NEWLINK) return undefined;
  const { link, linkNetnsid, master, linkinfo } = LinkMessage.viewAt(data, start, end);
  const indices = [master, linkNetnsid === undefined ? link : undefined];
  if (linkinfo?.kind === 'vxlan') indices.push(linkinfo.data?.link);
  if (linkinfo?.slaveKind === 'bridge') indices.push(linkinfo.slaveData?.backupPort);
  return indices.filter((index) => index !== undefined && index !== 0) as number[];
};
