import { isDeepStrictEqual } from 'node:util';
import { NetlinkError } from '@netlink/proto';
import type { Context } from '../context.ts';
import { named } from '../named.ts';
import type { CallOptions } from '../object-request.ts';
import { changeLink } from './change.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { linkElsewhere } from './make-elsewhere.ts';
import { linkReference } from './name.ts';
import type { LinkChanges, LinkSpec, PortSpec } from './spec.ts';

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
  await changeLink(context, what, index, changed(spec, present), options);
  return spec.netns === undefined
    ? linkList(context, { index }, options).first()
    : linkElsewhere(context, spec.netns, { name: spec.name ?? name }, options);
}

// What a link has already is not asked for: a kernel may refuse to hear even that of what cannot be changed.
function changed(spec: LinkSpec, present: Link): LinkChanges {
  return { ...differing(spec, present), port: differingPort(spec.port, present.port) };
}

function differingPort(wanted: PortSpec | undefined, present: Link['port']): PortSpec | undefined {
  if (wanted === undefined || present === undefined || String(wanted.kind) !== String(present.kind))
    return wanted;
  return differing(wanted, present);
}

// Which kind settings are for goes with them.
function differing<T extends object>(wanted: T, present: object): T {
  const there = present as Readonly<Record<string, unknown>>;
  const entries = (Object.entries(wanted) as [string, unknown][]).filter(
    ([key, value]) => key === 'kind' || !isDeepStrictEqual(value, there[key]),
  );
  return Object.fromEntries(entries) as T;
}
