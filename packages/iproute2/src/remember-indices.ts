import type { LinkNames, LinkReference } from './link-names.ts';
import type { CallOptions } from './object-request.ts';

/** Finds the index of a link. */
export type IndexOf = (link: LinkReference) => Promise<number>;

/** Finds indices of links, and asks for each name once: for the time of one call. */
export function rememberIndices(links: LinkNames, options?: CallOptions): IndexOf {
  const known = new Map<LinkReference, Promise<number>>();
  return (link) => {
    let index = known.get(link);
    if (index === undefined) {
      index = links.indexOf(link, options);
      known.set(link, index);
    }
    return index;
  };
}
