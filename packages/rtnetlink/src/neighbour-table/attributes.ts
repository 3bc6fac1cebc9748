import { attributes, type Infer, nested, noflag, string, struct, u16, u32, u64 } from '@netlink/packet';
import * as c from './constants.ts';

/** State of a neighbour table: `struct ndt_config` (linux/neighbour.h). Times are in milliseconds before now. */
export const neighbourTableConfig = struct({
  keyLen: u16,
  entrySize: u16,
  entries: u32,
  lastFlush: u32,
  lastRand: u32,
  hashRnd: u32,
  hashMask: u32,
  hashChainGc: u32,
  proxyQlen: u32,
});
/** State of a neighbour table. */
export interface NeighbourTableConfig extends Infer<typeof neighbourTableConfig> {}

/** Counters of a neighbour table: `struct ndt_stats` (linux/neighbour.h). */
export const neighbourTableStats = struct({
  allocs: u64,
  destroys: u64,
  hashGrows: u64,
  resFailed: u64,
  lookups: u64,
  hits: u64,
  rcvProbesMcast: u64,
  rcvProbesUcast: u64,
  periodicGcRuns: u64,
  forcedGcRuns: u64,
  tableFulls: u64,
});
/** Counters of a neighbour table. */
export interface NeighbourTableStats extends Infer<typeof neighbourTableStats> {}

/** `NDTPA_*`: parameters of a neighbour table (linux/neighbour.h). Times are in milliseconds. */
export const neighbourTableParms = attributes({
  ifindex: [c.NDTPA_IFINDEX, u32],
  refcnt: [c.NDTPA_REFCNT, u32],
  reachableTime: [c.NDTPA_REACHABLE_TIME, u64],
  baseReachableTime: [c.NDTPA_BASE_REACHABLE_TIME, u64],
  retransTime: [c.NDTPA_RETRANS_TIME, u64],
  gcStaletime: [c.NDTPA_GC_STALETIME, u64],
  delayProbeTime: [c.NDTPA_DELAY_PROBE_TIME, u64],
  queueLen: [c.NDTPA_QUEUE_LEN, u32],
  appProbes: [c.NDTPA_APP_PROBES, u32],
  ucastProbes: [c.NDTPA_UCAST_PROBES, u32],
  mcastProbes: [c.NDTPA_MCAST_PROBES, u32],
  anycastDelay: [c.NDTPA_ANYCAST_DELAY, u64],
  proxyDelay: [c.NDTPA_PROXY_DELAY, u64],
  proxyQlen: [c.NDTPA_PROXY_QLEN, u32],
  locktime: [c.NDTPA_LOCKTIME, u64],
  queueLenbytes: [c.NDTPA_QUEUE_LENBYTES, u32],
  mcastReprobes: [c.NDTPA_MCAST_REPROBES, u32],
  intervalProbeTimeMs: [c.NDTPA_INTERVAL_PROBE_TIME_MS, u64],
});
/** Parameters of a neighbour table. */
export interface NeighbourTableParms extends Infer<typeof neighbourTableParms> {}

/** `NDTA_*`: the attributes of a neighbour table (linux/neighbour.h). `gcInterval` is in milliseconds. */
export const neighbourTableAttributes = attributes({
  name: [c.NDTA_NAME, string],
  thresh1: [c.NDTA_THRESH1, u32],
  thresh2: [c.NDTA_THRESH2, u32],
  thresh3: [c.NDTA_THRESH3, u32],
  config: [c.NDTA_CONFIG, neighbourTableConfig],
  parms: [c.NDTA_PARMS, noflag(nested<NeighbourTableParms>(neighbourTableParms))],
  stats: [c.NDTA_STATS, neighbourTableStats],
  gcInterval: [c.NDTA_GC_INTERVAL, u64],
});
/** The attributes of a neighbour table. */
export interface NeighbourTableAttributes extends Infer<typeof neighbourTableAttributes> {}
