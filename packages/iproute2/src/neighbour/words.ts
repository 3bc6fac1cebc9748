import type { NeighbourExtFlag, NeighbourFlag } from '@netlink/rtnetlink';

/** Flags, by our words. */
export const FLAG_WORDS = {
  router: 'router',
  proxy: 'proxy',
  externLearn: 'extLearned',
  offload: 'offloaded',
} as const satisfies Record<string, NeighbourFlag>;

/** Further flags, by our words. */
export const EXT_FLAG_WORDS = {
  managed: 'managed',
  externValid: 'extValidated',
} as const satisfies Record<string, NeighbourExtFlag>;

/** Clock ticks of a second, as the kernel tells the ages of neighbours (`USER_HZ`). */
export const TICKS = 100;
