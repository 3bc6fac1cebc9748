import { LinkMessage, RTM_DELLINK } from '@netlink/rtnetlink';
import { changeAll } from '../change.ts';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import type { LinkFilter } from './filter.ts';
import { linkList } from './link-list.ts';

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
  const messageOf = ({ index }: { readonly index: number }): { header: { index: number } } => ({
    header: { index },
  });
  await changeAll(context.connection, links, { ...DELETION, messageOf, ignore: LEFT_ALONE }, options);
  const left = await linkList(context, { stats: false }, options).toArray();
  const indices = new Set(left.map(({ index }) => index));
  return links.filter(({ index }) => !indices.has(index)).length;
}
