import type { Context } from '../context.ts';
import { named } from '../named.ts';
import type { CallOptions } from '../object-request.ts';
import { changeLink } from './change.ts';
import { isKeptAddress, unchangeable } from './kept.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { linkElsewhere } from './make-elsewhere.ts';
import { linkReference } from './name.ts';
import { otherEnd } from './other-end.ts';
import { isPairKind } from './pairs.ts';
import type { LinkSpec } from './spec.ts';

/**
 * The link of that name or index, if there is one.
 *
 * @throws RangeError for an index that none can have.
 */
export async function presentOf(
  context: Context,
  { name, index }: LinkSpec,
  options: CallOptions,
): Promise<Link | undefined> {
  if (index === undefined && name === undefined) return undefined;
  if (index !== undefined) named('index', () => linkReference(index));
  const key = index === undefined ? { name } : { index };
  return linkList(context, { ...key, stats: false }, options).first();
}

/**
 * Change a link that is there to what is given, and look at it.
 *
 * @throws NetlinkError with code EOPNOTSUPP if it is of another kind, or was made with something else: the kernel would not say so.
 */
export async function replaceLink(
  context: Context,
  what: string,
  present: Link,
  spec: LinkSpec,
  options: CallOptions,
): Promise<Link | undefined> {
  if (String(present.kind) !== String(spec.kind)) throw unchangeable(what, 'kind');
  const end = await otherEnd(context, what, present, spec, options);
  const { index } = present;
  const name = nameOf(spec, present);
  const changes = {
    ...spec,
    name,
    ...(isKeptAddress(spec, present.address) && { address: undefined }),
    ...(isPairKind(String(spec.kind)) && { peer: undefined }),
  };
  await changeLink(context, what, index, changes, options, present);
  if (end !== undefined) await changeLink(context, what, end.link, end.changes, options);
  return spec.netns === undefined
    ? linkList(context, { index }, options).first()
    : linkElsewhere(context, spec.netns, { name: name ?? present.name }, options);
}

// Who is called by another of its names is not renamed to that.
function nameOf({ name }: LinkSpec, present: Link): string | undefined {
  return name === present.name || present.altnames?.includes(String(name)) === true ? undefined : name;
}
