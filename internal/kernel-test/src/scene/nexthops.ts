import { nexthopObjects, resilientGroups } from '../probe/kernel.ts';
import type { Batch } from './line.ts';

/** The nexthop objects that some of the routes use. */
export const nexthopBatch: Batch = {
  lines: [
    ['nexthop add id 1 via 192.0.2.101 dev uplink', nexthopObjects],
    ['nexthop add id 2 via 203.0.113.2 dev backup protocol static', nexthopObjects],
    ['nexthop add id 3 blackhole', nexthopObjects],
    ['nexthop add id 4 via 2001:db8:0:1::101 dev uplink', nexthopObjects],
    ['nexthop add id 10 group 1,10/2,1', nexthopObjects],
    ['nexthop add id 11 group 1/2 type resilient buckets 8 idle_timer 100', resilientGroups],
  ],
};
