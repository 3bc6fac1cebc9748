import type { Context } from '../context.ts';
import { elsewhere } from '../elsewhere.ts';
import type { LinkReference } from '../link-names.ts';
import type { CallOptions } from '../object-request.ts';
import { unchangeable } from './kept.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { isPairKind } from './pairs.ts';
import type { LinkChanges, LinkSpec, PeerSpec } from './spec.ts';

/** The other end of a pair that is there, and what it is to have. */
export interface OtherEnd {
  readonly link: LinkReference;
  readonly changes: LinkChanges;
}

/**
 * What the other end of a pair is to have; `undefined` if nothing.
 *
 * @throws NetlinkError with code EOPNOTSUPP if it is another link, or one of another namespace that is to have more than its name.
 */
export async function otherEnd(
  context: Context,
  what: string,
  present: Link,
  spec: LinkSpec & { readonly peer?: string | PeerSpec | undefined },
  options: CallOptions,
): Promise<OtherEnd | undefined> {
  if (!isPairKind(String(spec.kind))) return undefined;
  const { peer, link } = spec;
  // What is read of a pair names the other end in `link`.
  const name = typeof peer === 'object' ? peer.name : (peer ?? (typeof link === 'string' ? link : undefined));
  if (name !== undefined && name !== (await nameOfOther(context, present, options)))
    throw unchangeable(what, peer === undefined ? 'link' : 'peer');
  if (typeof peer !== 'object' || present.link === undefined) return undefined;
  const { name: _known, netns, ...settings } = peer;
  const isHere = present.linkNetnsid === undefined;
  const changes = isHere ? { ...settings, netns } : settings;
  if (Object.values(changes).every((value) => value === undefined)) return undefined;
  if (!isHere) throw unchangeable(what, 'peer');
  return { link: present.link, changes };
}

async function nameOfOther(
  context: Context,
  { link, linkNetnsid }: Link,
  options: CallOptions,
): Promise<string | undefined> {
  if (typeof link !== 'number') return link;
  const there = elsewhere(context, linkNetnsid);
  return (await linkList(there, { index: link, stats: false }, options).first())?.name;
}
