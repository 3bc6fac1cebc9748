import type { LinkStats } from './link-stats.ts';

/**
 * The counters of a link of which two messages tell. A dump goes on in the next message where one had no room for all
 * groups, and even within a group (`rtnl_fill_statsinfo` of net/core/rtnetlink.c).
 */
export function joinStats(before: LinkStats, next: LinkStats): LinkStats | undefined {
  return before.ifindex === next.ifindex ? (joined(before, next) as LinkStats) : undefined;
}

function joined(before: unknown, next: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(next)) return [...(before as unknown[]), ...(next as unknown[])];
  if (!isObject(before) || !isObject(next)) return next;
  const keys = new Set([...Object.keys(before), ...Object.keys(next)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      key in before && key in next ? joined(before[key], next[key]) : (next[key] ?? before[key]),
    ]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
