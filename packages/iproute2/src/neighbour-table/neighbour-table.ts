import type { LinkReference } from '../link-names.ts';
import type { IpFamily } from '../prefix.ts';

/** What can be set of a neighbour table for the neighbours on one link. Times are in milliseconds. */
export interface NeighbourParameters {
  /** Mean time for which a neighbour counts as reachable. */
  baseReachable?: number | undefined;
  /** Time between solicitations. */
  retrans?: number | undefined;
  /** Time after which one that was not used may go. */
  gcStale?: number | undefined;
  /** Time from the first use of a stale one to its probe. */
  delayProbe?: number | undefined;
  /** Time between probes of those that the kernel keeps reachable (Linux 6.0); ip(8) has no word for it. */
  intervalProbeTime?: number | undefined;
  /** Packets that may wait for a resolution. */
  queue?: number | undefined;
  /** Probes by a daemon. */
  appProbes?: number | undefined;
  /** Unicast probes. */
  ucastProbes?: number | undefined;
  /** Multicast probes. */
  mcastProbes?: number | undefined;
  /** Multicast probes of one that did not answer those by unicast (Linux 4.1). */
  mcastReprobes?: number | undefined;
  /** Longest delay of an answer for an anycast address. */
  anycastDelay?: number | undefined;
  /** Longest delay of an answer for another. */
  proxyDelay?: number | undefined;
  /** Answers for others that may wait. */
  proxyQueue?: number | undefined;
  /** Least age before one is replaced. */
  locktime?: number | undefined;
}

/** What can be set of a whole neighbour table. */
export interface NeighbourTableLimits {
  /** Entries below which nothing is collected. */
  thresh1?: number | undefined;
  /** Entries above which collection is eager. */
  thresh2?: number | undefined;
  /** Greatest number of entries. */
  thresh3?: number | undefined;
  /** Time between collections, in milliseconds. */
  gcInterval?: number | undefined;
}

/** A change of a neighbour table. */
export interface NeighbourTableChanges extends NeighbourParameters, NeighbourTableLimits {
  /** Name of the table: 'arp_cache', 'ndisc_cache'. */
  name: string;
  /** Link whose neighbours it is about; what links begin with if absent. */
  dev?: LinkReference | undefined;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** A neighbour table, or its parameters for one link. A key that is not there does not belong to it. */
export interface NeighbourTable extends Present<NeighbourParameters>, Present<NeighbourTableLimits> {
  /** Name of the table. */
  name: string;
  /** Family. */
  family: IpFamily;
  /** Name of the link; absent of the table itself, '*' of what links begin with. */
  dev?: string;
  /** Index of the link. */
  index?: number;
  /** Who holds it. */
  refcnt?: number;
  /** Time for which a neighbour counts as reachable now. */
  reachable?: number;
  /** State of the table: sizes, and milliseconds since it was flushed and since its hash was changed. */
  config?: {
    keyLen: number;
    entrySize: number;
    entries: number;
    lastFlush: number;
    lastRand: number;
    hashRnd: number;
    hashMask: number;
    hashChainGc: number;
    proxyQlen: number;
  };
  /** Counters of the table. */
  stats?: {
    allocs: bigint;
    destroys: bigint;
    hashGrows: bigint;
    resFailed: bigint;
    lookups: bigint;
    hits: bigint;
    rcvProbesMcast: bigint;
    rcvProbesUcast: bigint;
    periodicGcRuns: bigint;
    forcedGcRuns: bigint;
    tableFulls: bigint;
  };
}
