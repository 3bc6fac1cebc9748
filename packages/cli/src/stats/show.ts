import type { LinkStats } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';
import { type Suite, SUITES } from './suites.ts';

/** The counters of a suite as `ip -json stats show` prints them. */
export function suiteJson(stats: LinkStats, suite: Suite, isFull: boolean): JsonObject {
  const { ifindex, ifname = '' } = stats;
  const { group, subgroup, suite: name } = suite;
  return {
    ifindex,
    ifname,
    group,
    ...(subgroup !== undefined && { subgroup }),
    ...(name !== undefined && { suite: name }),
    ...suite.show(stats, isFull).json,
  };
}

/** The same as text. */
export function suiteLines(stats: LinkStats, suite: Suite, isFull: boolean): string[] {
  const { ifindex, ifname = '' } = stats;
  const { title = '', lines = [] } = suite.show(stats, isFull);
  const names = [
    `group ${suite.group}`,
    ...(suite.subgroup === undefined ? [] : [`subgroup ${suite.subgroup}`]),
    ...(suite.suite === undefined ? [] : [`suite ${suite.suite}`]),
  ];
  return [`${ifindex}: ${ifname}: ${names.join(' ')}${title}`, ...lines];
}

/** The suites that there is something of. */
export function suitesIn(stats: LinkStats): readonly Suite[] {
  return SUITES.filter((suite) => {
    const { json, title, lines = [] } = suite.show(stats, false);
    return json !== undefined || title !== undefined || lines.length > 0;
  });
}
