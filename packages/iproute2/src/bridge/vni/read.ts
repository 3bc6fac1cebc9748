import { BlockList } from 'node:net';
import type { TunnelMessage, VniFilterStats } from '@netlink/rtnetlink';
import type { NameOf } from '../../link-names.ts';
import { nameOrIndex } from '../../name-or-index.ts';
import { formatRange, parseRange } from '../range.ts';
import type { Vni, VniStats } from './vni.ts';

/** The greatest identifier. */
export const MOST_VNIS = 0xff_ffff;

const MULTICAST = new BlockList();
MULTICAST.addSubnet('224.0.0.0', 4, 'ipv4');
MULTICAST.addSubnet('ff00::', 8, 'ipv6');

/** Whether an address is a multicast group. */
export function isGroup(address: string): boolean {
  return MULTICAST.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}

/** The identifiers of a message. */
export function readVnis(
  { header: { ifindex: index }, attributes: { vniFilterEntry = [] } }: TunnelMessage,
  nameOf: NameOf,
): Vni[] {
  return vniFilterEntry.map(({ start = 0, end = start, group, group6, stats }) => {
    const address = group ?? group6;
    return {
      dev: nameOrIndex(nameOf, index),
      index,
      vni: formatRange(start, end),
      ...(address !== undefined && { [isGroup(address) ? 'group' : 'remote']: address }),
      ...(stats !== undefined && { stats: readStats(stats) }),
    };
  });
}

/** The identifiers of a message one by one. */
export function readEachVni(message: TunnelMessage, nameOf: NameOf): Vni[] {
  return readVnis(message, nameOf).flatMap((vnis) => {
    const { first, last } = parseRange(vnis.vni, 'vni', 1, MOST_VNIS);
    return Array.from({ length: last - first + 1 }, (_, at) => ({ ...vnis, vni: first + at }));
  });
}

function readStats(stats: VniFilterStats): VniStats {
  const { rxBytes = 0n, rxPkts = 0n, rxDrops = 0n, rxErrors = 0n } = stats;
  const { txBytes = 0n, txPkts = 0n, txDrops = 0n, txErrors = 0n } = stats;
  return { rxBytes, rxPkts, rxDrops, rxErrors, txBytes, txPkts, txDrops, txErrors };
}
