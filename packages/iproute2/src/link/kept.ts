import { isDeepStrictEqual } from 'node:util';
import { NetlinkError } from '@netlink/proto';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import type { Link } from './link.ts';
import { isPairKind } from './pairs.ts';
import type { LinkChanges, LinkSpec } from './spec.ts';

const EOPNOTSUPP = -95;

/** What links have from their making, and the kernel hears of later without a word and without effect; some kinds have more. */
const KEPT = ['numtxqueues', 'numrxqueues'];
const KEPT_BY_KIND: Readonly<Record<string, readonly string[]>> = { vlan: ['id', 'protocol'] };

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
 * Look whether a link has what it would have been made with.
 *
 * @throws NetlinkError with code EOPNOTSUPP and the key in its path, if not.
 */
export async function checkKept(
  context: Context,
  what: string,
  present: Link,
  spec: LinkSpec,
  options: CallOptions,
): Promise<void> {
  const kind = String(spec.kind);
  const own = Object.hasOwn(KEPT_BY_KIND, kind) ? KEPT_BY_KIND[kind] : undefined;
  const wanted = spec as Readonly<Record<string, unknown>>;
  const there = present as Readonly<Record<string, unknown>>;
  for (const key of [...KEPT, ...(own ?? [])]) {
    if (wanted[key] !== undefined && !isDeepStrictEqual(wanted[key], there[key]))
      throw unchangeable(what, key);
  }
  if (!isPairKind(kind) && !(await isOnSame(context, present, spec, options)))
    throw unchangeable(what, 'link');
}

// One below that is in another namespace has no name here.
async function isOnSame(
  { links }: Context,
  present: Link,
  { link, linkNetns, linkNetnsid }: LinkSpec,
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
