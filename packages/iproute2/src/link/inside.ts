import type { NetnsReference } from '@netlink/proto';
import type { Context } from '../context.ts';
import { elsewhere } from '../elsewhere.ts';
import { LinkNames } from '../link-names.ts';
import { lateFields } from './late-fields.ts';
import type { LinkNetns } from './open-namespaces.ts';
import type { LinkChanges } from './spec.ts';

/** A namespace that a link is made in or goes to, as one speaks of it from inside, until this is disposed of. */
export interface Inside extends Disposable {
  /** Where its links are asked about. */
  readonly context: Context;
}

/** What the kernel hears of a link that is there, in its own namespace: the links that are meant are of that one. */
const FOLLOWING: ReadonlySet<string> = new Set(['altnames', 'master', 'port', ...Object.keys(lateFields)]);

/**
 * Enter a namespace; one that is known by an id only is asked about from here, and hears of no changes.
 *
 * @throws SystemError with code EPERM for one that may not be entered, ENOENT if there is none.
 */
export function enter(context: Context, netns: LinkNetns): Inside {
  if (typeof netns === 'object' && 'id' in netns)
    return { context: elsewhere(context, netns.id), [Symbol.dispose]: () => undefined };
  const reference = referenceOf(netns);
  const connection = context.openIn(reference);
  return {
    context: { ...context, connection, links: new LinkNames(connection), netns: reference },
    [Symbol.dispose]() {
      connection.close();
    },
  };
}

function referenceOf(netns: Exclude<LinkNetns, { readonly id: number }>): NetnsReference {
  if (typeof netns === 'number') return { pid: netns };
  return typeof netns === 'object' ? netns.fd : netns;
}

/**
 * A change of a link that goes to another namespace, and what follows there.
 *
 * @throws TypeError that names the key, for what would have to be told to a namespace that is known by an id only.
 */
export function parted(
  what: string,
  spec: LinkChanges,
  netns: LinkNetns,
): { readonly now: LinkChanges; readonly following: LinkChanges | undefined } {
  const entries = (Object.entries(spec) as [string, unknown][]).filter(([, value]) => value !== undefined);
  const following = entries.filter(([key]) => FOLLOWING.has(key));
  const [first] = following;
  if (first === undefined) return { now: spec, following: undefined };
  if (typeof netns === 'object' && 'id' in netns)
    throw new TypeError(`${what}: ${first[0]}: is not for a link of a namespace that is told by its id`);
  const now = entries.filter(([key]) => !FOLLOWING.has(key));
  return {
    now: Object.fromEntries(now),
    following: Object.fromEntries(following),
  };
}
