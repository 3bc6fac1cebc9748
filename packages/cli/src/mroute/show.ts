import type { MulticastRoute } from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';

/** What of a multicast route is shown. */
interface Shown {
  readonly showsTable: boolean;
  readonly statistics: boolean;
}

// ip's columns.
const PAIR_WIDTH = 32;
const LINK_WIDTH = 10;

/** A multicast route as `ip -json mroute show` prints it. */
export function multicastRouteJson(route: MulticastRoute, { showsTable, statistics }: Shown): JsonObject {
  const { src, dst, iif, multipath, state, table, packets, bytes, wrongIf, expires } = route;
  return {
    src,
    dst,
    iif,
    multipath: multipath.map(({ oif, ttl }) => ({ oif, ttl })),
    state,
    ...(showsTable && { table }),
    ...(statistics && { packets, bytes, ...(wrongIf !== 0n && { wrong_if: wrongIf }), expires }),
  };
}

/** The same as text. */
export function multicastRouteLines(route: MulticastRoute, { showsTable, statistics }: Shown): string[] {
  const { src, dst, iif = 'unresolved', multipath, state, table, packets, bytes, wrongIf, expires } = route;
  const outputs = multipath.map(({ oif, ttl }) => `${oif}${ttl === undefined ? '' : `(ttl ${ttl})`} `);
  const pair = `(${src},${dst})`.padEnd(PAIR_WIDTH);
  const line =
    `${pair} Iif: ${iif.padEnd(LINK_WIDTH)} ${outputs.length === 0 ? '' : `Oifs: ${outputs.join('')}`} State: ${state}` +
    (showsTable ? ` Table: ${table}` : '');
  if (!statistics || packets === undefined) return [line];
  const wrong = wrongIf === undefined || wrongIf === 0n ? '' : `, ${wrongIf} arrived on wrong iif.`;
  const age = expires === undefined ? '' : `, Age ${expires.toFixed(2)}`;
  return [line, `  ${packets} packets, ${bytes ?? 0n} bytes${wrong}${age}`];
}
