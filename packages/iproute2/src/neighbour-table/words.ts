import type { NeighbourTableParms } from '@netlink/rtnetlink';
import type { NeighbourParameters } from './neighbour-table.ts';

/** The parameters by our words. Those with 64 bits are times. */
export const PARAMETERS = {
  baseReachable: 'baseReachableTime',
  retrans: 'retransTime',
  gcStale: 'gcStaletime',
  delayProbe: 'delayProbeTime',
  intervalProbeTime: 'intervalProbeTimeMs',
  queue: 'queueLen',
  appProbes: 'appProbes',
  ucastProbes: 'ucastProbes',
  mcastProbes: 'mcastProbes',
  mcastReprobes: 'mcastReprobes',
  anycastDelay: 'anycastDelay',
  proxyDelay: 'proxyDelay',
  proxyQueue: 'proxyQlen',
  locktime: 'locktime',
} as const satisfies Record<keyof NeighbourParameters, keyof NeighbourTableParms>;

/** Those that are times, and have 64 bits in a message. */
export const TIMES: ReadonlySet<string> = new Set([
  ...'baseReachable retrans gcStale delayProbe intervalProbeTime anycastDelay proxyDelay locktime'.split(' '),
]);

/** The limits of a whole table. */
export const LIMITS = ['thresh1', 'thresh2', 'thresh3'] as const;
