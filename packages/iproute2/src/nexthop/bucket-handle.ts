import type { NexthopView } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import type { List } from '../list.ts';
import type { CallOptions } from '../object-request.ts';
import { bucketList, type NexthopBucket, type NexthopBucketFilter } from './bucket.ts';

/** Buckets of resilient groups: `ip nexthop bucket`. */
export class NexthopBucketHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List buckets: `ip nexthop bucket list`; one of them with `id` and `index`: `ip nexthop bucket get`. The kernel filters.
   *
   * ```ts
   * const moved = await handle.nexthop().bucket().get({ id: 10, nhid: 2 }).toArray();
   * const first = await handle.nexthop().bucket().get({ id: 10, index: 0 }).first();
   * ```
   *
   * @throws NetlinkError, when read, with code ENOENT if there is no such group or bucket, EINVAL if it is none with buckets.
   */
  get(filter: NexthopBucketFilter = {}, options: CallOptions = {}): List<NexthopBucket, NexthopView> {
    return bucketList(this.#context, filter, options);
  }
}
