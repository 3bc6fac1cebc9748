import { LinkMessage, RTM_DELLINK } from '@netlink/rtnetlink';
import { changeAll } from '../change.ts';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import { targetOf } from '../target.ts';
import type { LinkFilter } from './filter.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import type { LinkWire } from './wire.ts';

const DELETION = { codec: LinkMessage, verb: { type: RTM_DELLINK, name: 'link flush' } } as const;

/** What went with another link by then, and what is not for us to remove. */
const LEFT_ALONE = ['ENODEV', 'EOPNOTSUPP'];

/**
 * Remove the links that a filter lists, as far as they can be removed. Resolves to how many are gone: the kernel says of some
 * that stay that they went.
 */
export async function flushLinks(
  context: Context,
  filter: LinkFilter,
  options: CallOptions,
): Promise<number> {
  const links = await linkList(context, { ...filter, stats: false }, options).toArray();
  const messageOf = ({ index }: Link): LinkWire => ({ header: { index }, attributes: targetOf(filter) });
  await changeAll(context.connection, links, { ...DELETION, messageOf, ignore: LEFT_ALONE }, options);
  const left = await linkList(context, { target: filter.target, stats: false }, options).toArray();
  const indices = new Set(left.map(({ index }) => index));
  return links.filter(({ index }) => !indices.has(index)).length;
}
