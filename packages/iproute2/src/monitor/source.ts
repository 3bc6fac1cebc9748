import type { Source } from '@netlink/proto';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import type { LinkTable } from '../link-table.ts';
import { type MonitorObject, WATCHED } from './objects.ts';
import type { Watched } from './watched.ts';

/** What a follower follows, and what its events are called. */
export interface WatchedSource extends Source<unknown> {
  /** 'link' */
  readonly word: MonitorObject;
  /** 'newLink' and 'delLink'. */
  readonly types: { readonly new: string; readonly del: string };
}

/** What a source needs of its monitor. */
export interface SourceParts {
  readonly context: Context;
  readonly calls: CallOptions;
  /** Whether objects are listed. */
  readonly lists: boolean;
  /** The links of a namespace. */
  readonly linksOf: (nsid: number | undefined) => LinkTable;
}

/** What a follower follows of one sort of objects. */
export function sourceOf(
  word: MonitorObject,
  { context, calls, lists, linksOf }: SourceParts,
): WatchedSource {
  const watched = WATCHED[word] as Watched<unknown>;
  const { types, doubts } = watched;
  const fold: Pick<WatchedSource, 'fold'> =
    watched.fold === undefined
      ? {}
      : { fold: (members, change) => watched.fold?.(members, change) ?? members };
  const name = word.charAt(0).toUpperCase() + word.slice(1);
  return {
    word,
    types: { new: `new${name}`, del: `del${name}` },
    key: (object) => watched.key(object),
    same: (a, b) => watched.same(a, b),
    ...fold,
    ...(lists && watched.list !== undefined && { list: () => watched.list?.(context, calls) ?? NOTHING }),
    read(message, nsid) {
      const { type, flags } = message;
      const action = actionOf(types, type);
      if (action === undefined) return undefined;
      const read = watched.read(message, { context, links: linksOf(nsid) });
      if (Array.isArray(read)) return read.map((object: unknown) => ({ action, object, flags }));
      return read === undefined ? undefined : { action, object: read, flags };
    },
    ...(doubts !== undefined && { doubts: (message) => doubts.by(message, linksOf(undefined)) }),
  };
}

function actionOf(types: Watched<unknown>['types'], type: number): 'new' | 'del' | undefined {
  if (type === types.new || type === types.listed) return 'new';
  return type === types.del ? 'del' : undefined;
}

const NOTHING: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
};
