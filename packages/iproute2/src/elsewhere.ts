import type { Context } from './context.ts';
import { LinkNames } from './link-names.ts';

/** The context in which another namespace is asked about, by the id that ours knows it by; the same if none is. */
export function elsewhere(context: Context, target: number | undefined): Context {
  return target === undefined
    ? context
    : { ...context, target, links: new LinkNames(context.connection, target) };
}
