import { type RouteMessage, type RouteView } from '@netlink/rtnetlink';
import type { NameOf } from '../link-names.ts';
import type { Names } from '../names/names.ts';
import type { MulticastRoute } from './mroute.ts';
import { nameOrIndex } from '../name-or-index.ts';

const HUNDREDTHS = 100;
const LEAST_TTL = 1;
const ANY = { inet: '0.0.0.0', inet6: '::' } as const;

/** The value of a message about a multicast route. */
export function readMulticastRoute(
  { header, attributes }: RouteMessage,
  nameOf: NameOf,
  names: Names,
): MulticastRoute {
  const { src, dst, iif, multipath = [], mfcStats, expires, table = header.table } = attributes;
  const family = header.family === 'ip6mr' ? 'inet6' : 'inet';
  const named = (index: number): string => nameOrIndex(nameOf, index);
  return {
    family,
    src: src ?? ANY[family],
    dst: dst ?? ANY[family],
    ...(iif !== undefined && { iif: named(iif) }),
    multipath: multipath.map(({ ifindex, hops }) => ({
      oif: named(ifindex),
      ...(hops > LEAST_TTL && { ttl: hops }),
    })),
    state: header.flags.includes('unresolved') ? 'unresolved' : 'resolved',
    table: names.tables.nameOf(table),
    ...(mfcStats !== undefined && {
      packets: mfcStats.packets,
      bytes: mfcStats.bytes,
      wrongIf: mfcStats.wrongIf,
    }),
    ...(expires !== undefined && { expires: expires / HUNDREDTHS }),
  };
}

/** Number of the table of a multicast route. */
export function tableOf(view: RouteView): number {
  return view.tableAttribute ?? view.table;
}
