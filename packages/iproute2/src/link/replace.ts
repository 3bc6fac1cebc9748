import { NetlinkError } from '@netlink/proto';
import type { Context } from '../context.ts';
import { named } from '../named.ts';
import type { CallOptions } from '../object-request.ts';
import { changeLink } from './change.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { linkElsewhere } from './make-elsewhere.ts';
import { linkReference } from './name.ts';
import type { LinkSpec } from './spec.ts';

const EOPNOTSUPP = -95;

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
 * @throws NetlinkError with code EOPNOTSUPP if it is of another kind: of kinds without settings the kernel would not say so.
 */
export async function replaceLink(
  context: Context,
  what: string,
  present: Link,
  spec: LinkSpec,
  options: CallOptions,
): Promise<Link | undefined> {
  if (String(present.kind) !== String(spec.kind))
    throw new NetlinkError({ errno: EOPNOTSUPP, request: what });
  const { index, name } = present;
  const changes = spec.name === name ? { ...spec, name: undefined } : spec;
  await changeLink(context, what, index, changes, options);
  return spec.netns === undefined
    ? linkList(context, { index }, options).first()
    : linkElsewhere(context, spec.netns, { name: spec.name ?? name }, options);
}
