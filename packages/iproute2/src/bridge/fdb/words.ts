import type { NeighbourFlag, NeighbourState } from '@netlink/rtnetlink';
import type { FdbState } from './fdb.ts';

/** What each state is when it is made. */
export const STATE_BITS: Readonly<Record<FdbState, readonly NeighbourState[]>> = {
  permanent: ['noarp', 'permanent'],
  static: ['reachable', 'noarp'],
  dynamic: ['reachable'],
  // The kernel decides what is stale.
  stale: ['reachable'],
};

/** Flags, by our words. */
export const FLAG_WORDS = {
  self: 'self',
  router: 'router',
  externLearn: 'extLearned',
  offload: 'offloaded',
  sticky: 'sticky',
} as const satisfies Record<string, NeighbourFlag>;
