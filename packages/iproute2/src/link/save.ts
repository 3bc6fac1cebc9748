import { NetlinkError } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import { type CallOptions, requestOf } from '../object-request.ts';
import type { LinkFilter } from './filter.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { isPairKind } from './pairs.ts';
import { peerSpecOf } from './peer-spec.ts';
import { readLink } from './read.ts';
import { readingOf } from './reading.ts';
import type { PeerSpec } from './spec.ts';

/** A link that is kept, to be made again. */
export type SavedLink = Link & {
  /** The other end of a pair, where that is in another namespace. */
  readonly peer?: PeerSpec;
};

/** The links that a filter lists, with all that it takes to make them again. */
export async function saveLinks(
  context: Context,
  filter: LinkFilter,
  options: CallOptions,
): Promise<SavedLink[]> {
  const links = await linkList(context, { ...filter, stats: false }, options).toArray();
  return Promise.all(links.map((link) => withPeer(context, link, options)));
}

// The other end is what it is by its name, which is known in its own namespace only.
async function withPeer(context: Context, link: Link, options: CallOptions): Promise<SavedLink> {
  const { kind, link: index, linkNetnsid } = link;
  if (!isPairKind(String(kind)) || typeof index !== 'number' || linkNetnsid === undefined) return link;
  const peer = await linkElsewhere(context, index, linkNetnsid, options);
  return peer === undefined ? link : { ...link, peer: peerSpecOf(peer) };
}

/** A link of another namespace; `undefined` if it cannot be had. */
async function linkElsewhere(
  { connection, names, kinds }: Context,
  index: number,
  targetNetnsid: number,
  options: CallOptions,
): Promise<Link | undefined> {
  const message = { header: { index }, attributes: { targetNetnsid } };
  const request = requestOf(LinkMessage, message, { type: RTM_GETLINK, name: 'link save' }, options);
  try {
    const [reply] = await connection.get(request);
    if (reply === undefined) return undefined;
    const unknown = { nameOf: () => undefined, isUp: () => undefined };
    const found = LinkMessage.decodeAt(reply.data, reply.payloadStart, reply.end);
    return readLink(found, { ...readingOf(unknown, names), kinds });
  } catch (error) {
    // It went, or whoever asks has no rights there.
    if (error instanceof NetlinkError) return undefined;
    throw error;
  }
}
