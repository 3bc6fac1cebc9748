import {
  type NexthopAttributes,
  NexthopMessage,
  type NexthopView,
  RTM_GETNEXTHOPBUCKET,
  RTM_NEWNEXTHOPBUCKET,
} from '@netlink/rtnetlink';
import { checkFields, checkRivals, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import { number32 } from '../link/field-checks.ts';
import { linkReference } from '../link/name.ts';
import { masterOf } from '../link/vrf.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, found, requestOf } from '../object-request.ts';

/** A bucket of a resilient group, as `ip nexthop bucket` shows it. */
export interface NexthopBucket {
  /** The group. */
  readonly id: number;
  /** Number of the bucket, from 0 on. */
  readonly index: number;
  /** Seconds since it was used. */
  readonly idleTime: number;
  /** The member that it leads to. */
  readonly nhid: number;
}

/** Which buckets are meant: the words of `ip nexthop bucket list`. All that are given must be true. */
export interface NexthopBucketFilter {
  /** The group. */
  readonly id?: number | undefined;
  /** Just this bucket of it; needs `id`. */
  readonly index?: number | undefined;
  /** Those that lead to this member. */
  readonly nhid?: number | undefined;
  /** Those that lead out by this link: a name or an index. */
  readonly dev?: string | number | undefined;
  /** Those that lead out by links whose bridge, bond or VRF this is. */
  readonly master?: string | number | undefined;
  /** The same, where it has to be a VRF. */
  readonly vrf?: string | number | undefined;
}

const FIELDS = fields<keyof NexthopBucketFilter>(
  [number32, 'id', 'index', 'nhid'],
  [linkReference, 'dev', 'master', 'vrf'],
);
const REQUEST = { type: RTM_GETNEXTHOPBUCKET, name: 'nexthop bucket get' } as const;
const TICKS = 100;

/** The buckets that a filter means. */
export function bucketList(
  context: Context,
  filter: NexthopBucketFilter,
  options: CallOptions,
): List<NexthopBucket, NexthopView> {
  checkFields('nexthop bucket filter', filter, FIELDS);
  checkRivals(filter, 'master', 'vrf');
  const { connection, links } = context;
  const { id, index, nhid, dev } = filter;
  if (index !== undefined && id === undefined) throw new TypeError('index: id is needed with it');
  const all = async (): Promise<NexthopAttributes> => {
    const master = await masterOf(context, filter, options);
    return {
      ...(id !== undefined && { id }),
      ...(dev !== undefined && { oif: await links.indexOf(dev, 'dev', options) }),
      ...(master !== undefined && { master }),
      ...(nhid !== undefined && { resBucket: { nhId: nhid } }),
    };
  };
  const messages =
    id !== undefined && index !== undefined
      ? found(
          connection,
          () => requestOf(NexthopMessage, { attributes: { id, resBucket: { index } } }, REQUEST, options),
          [],
        )
      : dumped(async () => [
          connection.dump(requestOf(NexthopMessage, { attributes: await all() }, REQUEST, options)),
        ]);
  return filteredList({
    codec: NexthopMessage,
    type: RTM_NEWNEXTHOPBUCKET,
    messages,
    test: ({ id: group, resBucket }) =>
      (id === undefined || group === id) && (nhid === undefined || resBucket?.nhId === nhid),
    prepare: () =>
      Promise.resolve(({ attributes }: NexthopMessage) => {
        const { index: number = 0, idleTime = 0n, nhId = 0 } = attributes.resBucket ?? {};
        return {
          id: attributes.id ?? 0,
          index: number,
          idleTime: Number(idleTime) / TICKS,
          nhid: nhId,
        };
      }),
  });
}
