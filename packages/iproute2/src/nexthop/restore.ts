import type { Objects } from '../change.ts';
import { inTurns } from '../saved/in-turns.ts';
import type { NexthopSpec } from './nexthop.ts';

/**
 * Make nexthop objects that were listed, which is by their ids: a group may have a smaller one than its members, which have to be
 * there first.
 */
export function restoreNexthops(
  nexthops: Objects<NexthopSpec>,
  makeAll: (nexthops: Objects<NexthopSpec>) => Promise<number>,
): Promise<number> {
  return inTurns(nexthops, makeAll, ({ group }) => (group === undefined ? 0 : 1));
}
