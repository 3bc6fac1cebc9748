import type { NeighbourTable } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import type { GlobalOptions } from '../options.ts';

/** The options that make a difference to neighbour tables. */
export type TableOptions = Pick<GlobalOptions, 'statistics'>;

/** What `ip -json ntable show` prints of a table, or of its parameters for a link. */
export function tableJson(table: NeighbourTable, options: TableOptions): JsonObject {
  return {
    family: table.family,
    name: table.name,
    dev: table.dev,
    thresh1: table.thresh1,
    thresh2: table.thresh2,
    thresh3: table.thresh3,
    gc_interval: table.gcInterval,
    ...(options.statistics > 0 && configOf(table)),
    refcnt: table.refcnt,
    reachable: table.reachable,
    base_reachable: table.baseReachable,
    retrans: table.retrans,
    gc_stale: table.gcStale,
    delay_probe: table.delayProbe,
    queue: table.queue,
    app_probes: table.appProbes,
    ucast_probes: table.ucastProbes,
    mcast_probes: table.mcastProbes,
    mcast_reprobes: table.mcastReprobes,
    anycast_delay: table.anycastDelay,
    proxy_delay: table.proxyDelay,
    proxy_queue: table.proxyQueue,
    locktime: table.locktime,
    ...(options.statistics > 0 && countersOf(table)),
  };
}

function configOf({ config }: NeighbourTable): JsonObject {
  if (config === undefined) return {};
  return {
    key_length: config.keyLen,
    entry_size: config.entrySize,
    entries: config.entries,
    last_flush: timeText(config.lastFlush),
    last_rand: timeText(config.lastRand),
    hash_rnd: config.hashRnd,
    hash_mask: `0x${config.hashMask.toString(16)}`,
    hash_chain_gc: config.hashChainGc,
    proxy_qlen: config.proxyQlen,
  };
}

function countersOf({ stats }: NeighbourTable): JsonObject {
  if (stats === undefined) return {};
  return {
    allocs: stats.allocs,
    destroys: stats.destroys,
    hash_grows: stats.hashGrows,
    res_failed: stats.resFailed,
    lookups: stats.lookups,
    hits: stats.hits,
    rcv_probes_mcast: stats.rcvProbesMcast,
    rcv_probes_ucast: stats.rcvProbesUcast,
    periodic_gc_runs: stats.periodicGcRuns,
    forced_gc_runs: stats.forcedGcRuns,
    table_fulls: stats.tableFulls,
  };
}

/** The local time so many milliseconds ago: '2026-01-31 12:00:00'. */
function timeText(ago: number): string {
  const time = new Date(Date.now() - ago);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${date} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}
