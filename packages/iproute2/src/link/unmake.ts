import { NetlinkError } from '@netlink/proto';
import type { Context } from '../context.ts';
import { removeLink } from './change.ts';
import { enter } from './inside.ts';
import type { LinkNetns } from './open-namespaces.ts';

/**
 * Remove a link that was made and could not get all of its settings: here, or where it has gone to by then. Nobody hears of what
 * fails of that, as what was the matter before is what there is to tell; nor do limits of the call that failed hold it back.
 */
export async function unmake(context: Context, link: string, netns: LinkNetns | undefined): Promise<void> {
  try {
    await removeLink(context, link, {});
  } catch (error) {
    const isGone = error instanceof NetlinkError && error.code === 'ENODEV';
    if (isGone && netns !== undefined) await unmakeThere(context, link, netns).catch(() => undefined);
  }
}

async function unmakeThere(context: Context, link: string, netns: LinkNetns): Promise<void> {
  if (typeof netns === 'object' && 'id' in netns) return removeLink(context, { link, target: netns.id }, {});
  using inside = enter(context, netns);
  await removeLink(inside.context, link, {});
}
