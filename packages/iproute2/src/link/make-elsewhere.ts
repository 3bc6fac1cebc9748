import { SystemError } from '@netlink/proto';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import { changeLink } from './change.ts';
import type { LinkFilter } from './filter.ts';
import { enter, type Inside, parted } from './inside.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import type { LinkNetns } from './open-namespaces.ts';
import { checkPrepared } from './prepare.ts';
import type { LinkSpec } from './spec.ts';

/** Makes a link in another namespace; finds out its index, asking there. */
export interface ElsewhereMaker {
  /** Make it, without what follows. */
  make(spec: LinkSpec): Promise<unknown>;
  /** Its index. */
  indexOf(inside: Context): Promise<number>;
}

/**
 * Make a link in another namespace, and tell it there what a kernel hears only of links that are there. Where nothing has to be told,
 * one that may not be entered does: the link is not looked at then.
 */
export async function makeElsewhere(
  context: Context,
  name: string,
  spec: LinkSpec,
  netns: LinkNetns,
  maker: ElsewhereMaker,
  options: CallOptions,
): Promise<Link | undefined> {
  const { now, following } = parted(name, spec, netns);
  using inside = following === undefined ? enterIfAllowed(context, netns) : enter(context, netns);
  if (following !== undefined && inside !== undefined)
    await checkPrepared(inside.context, following, options);
  await maker.make(now as LinkSpec);
  if (inside === undefined) return undefined;
  const index = await maker.indexOf(inside.context);
  if (following !== undefined) await changeLink(inside.context, name, index, following, options);
  return await linkList(inside.context, { index }, options).first();
}

/** A link of another namespace; `undefined` if that may not be entered. */
export async function linkElsewhere(
  context: Context,
  netns: LinkNetns,
  filter: LinkFilter,
  options: CallOptions,
): Promise<Link | undefined> {
  using inside = enterIfAllowed(context, netns);
  return inside && (await linkList(inside.context, filter, options).first());
}

function enterIfAllowed(context: Context, netns: LinkNetns): Inside | undefined {
  try {
    return enter(context, netns);
  } catch (error) {
    if (error instanceof SystemError && error.code === 'EPERM') return undefined;
    throw error;
  }
}
