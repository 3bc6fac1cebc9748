import type { Route, RouteFilter } from '@netlink/iproute2';
import type { GlobalOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

/** The families whose routes are meant: as ip(8), IPv4, unless an option or a prefix says otherwise, or all tables are asked for. */
export function familiesOf(
  { dst, root, match, from, src, table }: RouteFilter,
  family: GlobalOptions['family'],
): Route['family'][] {
  if (family === 'inet' || family === 'inet6' || family === 'mpls') return [family];
  if (family !== undefined) throw new UsageError(`route: there are none of family ${family}`);
  const prefix = [dst, root, match, from, src].find((text) => text !== undefined && text !== 'default');
  if (prefix !== undefined) return [prefix.includes(':') ? 'inet6' : 'inet'];
  return table === 'all' ? ['inet', 'inet6', 'mpls'] : ['inet'];
}
