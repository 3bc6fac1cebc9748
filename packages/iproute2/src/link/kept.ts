import { isDeepStrictEqual } from 'node:util';
import { NetlinkError } from '@netlink/proto';
import type { Context } from '../context.ts';
import { named } from '../named.ts';
import type { CallOptions } from '../object-request.ts';
import { commonFields } from './common-fields.ts';
import { keptKeys } from './fields.ts';
import { asRead } from './filter-fields.ts';
import { fieldsOf, KINDS } from './kinds/kinds.ts';
import type { Link } from './link.ts';
import { linkList } from './link-list.ts';
import { readingOf } from './reading.ts';
import type { LinkChanges } from './spec.ts';
import { writingOf } from './writing.ts';

const EOPNOTSUPP = -95;

/** The error for a setting that a link has for good. */
export function unchangeable(what: string, key: string): NetlinkError {
  return new NetlinkError({
    errno: EOPNOTSUPP,
    request: what,
    extAck: { path: key, message: 'cannot be changed' },
  });
}

/**
 * Whether a link has an address already, which then is not to be said: those that cannot have another refuse to hear even of theirs. To a
 * bridge it matters whether it was told, as it takes that of a port else.
 */
export function isKeptAddress({ kind, address }: LinkChanges, there: string | undefined): boolean {
  return kind !== 'bridge' && address !== undefined && address === there;
}

/**
 * See to it that a link has what it is to have that it can only be made with. One that is given by its index is looked at, where that
 * matters.
 *
 * @throws NetlinkError with code EOPNOTSUPP and the key in its path, if not.
 */
export async function checkKept(
  context: Context,
  what: string,
  link: Link | number,
  changes: LinkChanges,
  options: CallOptions,
): Promise<void> {
  const kind = changes.kind === undefined ? undefined : String(changes.kind);
  const own = fieldsOf(KINDS, kind ?? '') ?? {};
  const keys = [...keptKeys(commonFields, changes), ...keptKeys(own, changes)];
  if (keys.length === 0 && changes.link === undefined) return;
  const present =
    typeof link === 'number' ? await linkList(context, { index: link, stats: false }, options).first() : link;
  if (present === undefined) return;
  const wanted = changes as Readonly<Record<string, unknown>>;
  const there = present as Readonly<Record<string, unknown>>;
  const read = spelling(context, kind);
  const other = keys.find(
    (key) =>
      !isDeepStrictEqual(wanted[key], there[key]) && !isDeepStrictEqual(read(key, wanted[key]), there[key]),
  );
  if (other !== undefined) throw unchangeable(what, other);
  if (!(await isOnSame(context, present, changes, options))) throw unchangeable(what, 'link');
}

/** Tells what a value is read as. */
function spelling(
  { names, kinds }: Context,
  kind: string | undefined,
): (key: string, value: unknown) => unknown {
  // None of them is a link.
  const writing = writingOf(() => 0, names);
  const reading = { ...readingOf({ nameOf: () => undefined, isUp: () => undefined }, names), kinds };
  return (key, value) => named(key, () => asRead(key, value, kind, writing, reading));
}

// One below that is in another namespace has no name here.
async function isOnSame(
  { links }: Context,
  present: Link,
  { link, linkNetns, linkNetnsid }: LinkChanges,
  options: CallOptions,
): Promise<boolean> {
  if (link === undefined || link === present.link || present.link === undefined) return true;
  if (linkNetns !== undefined || linkNetnsid !== undefined || present.linkNetnsid !== undefined) return true;
  const [wanted, there] = await Promise.all([
    links.indexOf(link, 'link', options),
    links.indexOf(present.link, 'link', options),
  ]);
  return wanted === there;
}
