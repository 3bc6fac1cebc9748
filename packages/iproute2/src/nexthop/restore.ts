import type { Objects } from '../change.ts';
import type { NexthopSpec } from './nexthop.ts';

/**
 * Make nexthop objects that were listed, which is by their ids: a group may have a smaller one than its members, which have to be
 * there first. `makeAll` makes those that are not there, and resolves to how many that were, as this does.
 */
export async function restoreNexthops(
  nexthops: Objects<NexthopSpec>,
  makeAll: (nexthops: Objects<NexthopSpec>) => Promise<number>,
): Promise<number> {
  const groups: NexthopSpec[] = [];
  const made = await makeAll(exceptGroups(nexthops, groups));
  return made + (await makeAll(groups));
}

async function* exceptGroups(
  nexthops: Objects<NexthopSpec>,
  groups: NexthopSpec[],
): AsyncGenerator<NexthopSpec> {
  for await (const nexthop of nexthops) {
    if (nexthop.group === undefined) yield nexthop;
    else groups.push(nexthop);
  }
}
