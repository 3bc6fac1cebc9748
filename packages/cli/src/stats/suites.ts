import type { LinkStats, StatsGroup } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { statisticsJson, statisticsLines } from '../link/statistics.ts';
import {
  aggregationJson,
  aggregationLines,
  mplsJson,
  mplsLines,
  multicastJson,
  multicastLines,
  spanningTreeJson,
  spanningTreeLines,
} from './counters.ts';

/** What is shown of a suite: keys of its JSON, what stands behind its title, and the lines below. */
interface Shown {
  readonly json?: JsonObject;
  readonly title?: string;
  readonly lines?: readonly string[];
}

/** Counters that are shown together, and how they are asked for. */
export interface Suite {
  readonly group: string;
  readonly subgroup?: string;
  readonly suite?: string;
  /** The group that the API has them in. */
  readonly of: StatsGroup;
  /** What is shown of them; all of the counters if `isFull`. */
  show(stats: LinkStats, isFull: boolean): Shown;
}

const switched = (on: boolean): string => (on ? 'on' : 'off');

function indented(lines: readonly string[]): string[] {
  return [...lines.map((line) => `${' '.repeat(20)}${line}`), ''];
}

function mcast(group: 'xstats' | 'xstats_slave', of: 'xstats' | 'xstatsSlave'): Suite {
  return {
    ...{ group, subgroup: 'bridge', suite: 'mcast', of },
    show(stats) {
      const counters = stats[of]?.bridge?.mcast;
      if (counters === undefined) return {};
      return { json: { multicast: multicastJson(counters) }, lines: indented(multicastLines(counters)) };
    },
  };
}

function stp(group: 'xstats' | 'xstats_slave', of: 'xstats' | 'xstatsSlave'): Suite {
  return {
    ...{ group, subgroup: 'bridge', suite: 'stp', of },
    show(stats) {
      const counters = stats[of]?.bridge?.stp;
      if (counters === undefined) return {};
      return { json: { stp: spanningTreeJson(counters) }, lines: indented(spanningTreeLines(counters)) };
    },
  };
}

function aggregation(group: 'xstats' | 'xstats_slave', of: 'xstats' | 'xstatsSlave'): Suite {
  return {
    ...{ group, subgroup: 'bond', suite: '802.3ad', of },
    show(stats) {
      const counters = stats[of]?.bond?.['802.3ad'];
      if (counters === undefined) return {};
      return { json: { '802.3ad': aggregationJson(counters) }, lines: indented(aggregationLines(counters)) };
    },
  };
}

const mpls: Suite = {
  ...{ group: 'afstats', subgroup: 'mpls', of: 'afstats' },
  show({ afstats }) {
    const counters = afstats?.mpls;
    if (counters === undefined) return {};
    return { json: { mpls_stats: mplsJson(counters) }, lines: mplsLines(counters) };
  },
};

const link: Suite = {
  ...{ group: 'link', of: 'link' },
  show({ link: counters }, isFull) {
    if (counters === undefined) return {};
    return { json: { stats64: statisticsJson(counters, isFull) }, lines: statisticsLines(counters, isFull) };
  },
};

const l3Stats: Suite = {
  ...{ group: 'offload', subgroup: 'l3_stats', of: 'offload' },
  show({ offload }) {
    const info = offload?.hwStatsInfo?.l3Stats;
    if (info === undefined) return {};
    const { request, used } = info;
    return { json: { info: { request, used } }, title: ` ${switched(request)} used ${switched(used)}` };
  },
};

const hwStatsInfo: Suite = {
  ...{ group: 'offload', subgroup: 'hw_stats_info', of: 'offload' },
  show({ offload }) {
    const info = offload?.hwStatsInfo?.l3Stats;
    if (info === undefined) return {};
    const { request, used } = info;
    return {
      json: { info: { l3_stats: { request, used } } },
      lines: [`    l3_stats ${switched(request)} used ${switched(used)}`],
    };
  },
};

const cpuHit: Suite = {
  ...{ group: 'offload', subgroup: 'cpu_hit', of: 'offload' },
  show({ offload }, isFull) {
    const counters = offload?.cpuHit;
    if (counters === undefined) return { lines: [''] };
    return { json: { stats64: statisticsJson(counters, isFull) }, lines: statisticsLines(counters, isFull) };
  },
};

/** The suites in the order in which ip(8) shows them. */
export const SUITES: readonly Suite[] = [
  mpls,
  link,
  l3Stats,
  hwStatsInfo,
  cpuHit,
  aggregation('xstats_slave', 'xstatsSlave'),
  aggregation('xstats', 'xstats'),
  mcast('xstats_slave', 'xstatsSlave'),
  stp('xstats_slave', 'xstatsSlave'),
  mcast('xstats', 'xstats'),
  stp('xstats', 'xstats'),
];
