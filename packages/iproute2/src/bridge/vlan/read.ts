import type { VlanEntry, VlanMessage } from '@netlink/rtnetlink';
import type { NameOf } from '../../link-names.ts';
import { type Bounds, formatRange, parseVlans } from '../range.ts';
import type { BridgeVlan } from './vlan.ts';
import { nameOrIndex } from '../../name-or-index.ts';

/** The VLANs of a message; those of `wanted`, if that is told. */
export function readVlans(
  { header, attributes }: VlanMessage,
  nameOf: NameOf,
  wanted?: Bounds,
): BridgeVlan[] {
  const { ifindex: index } = header;
  const dev = nameOrIndex(nameOf, index);
  return (attributes.entry ?? []).flatMap((entry) => {
    const vlan = readEntry(entry, wanted);
    return vlan === undefined ? [] : [{ dev, index, ...vlan }];
  });
}

/** The VLANs of a message one by one: those that have all in common too. */
export function readEachVlan(message: VlanMessage, nameOf: NameOf): BridgeVlan[] {
  return readVlans(message, nameOf).flatMap(({ vid }) => {
    const { first, last } = parseVlans(vid);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((one) =>
      readVlans(message, nameOf, { first: one, last: one }),
    );
  });
}

function readEntry(entry: VlanEntry, wanted?: Bounds): Omit<BridgeVlan, 'dev' | 'index'> | undefined {
  const { info, range, state, tunnelInfo, stats, mcastRouter, mcastNGroups, mcastMaxGroups } = entry;
  if (info === undefined) return undefined;
  const first = Math.max(info.vid, wanted?.first ?? 0);
  const last = Math.min(range ?? info.vid, wanted?.last ?? Infinity);
  if (first > last) return undefined;
  const tunnel = tunnelInfo?.id === undefined ? undefined : tunnelInfo.id + first - info.vid;
  return {
    vid: formatRange(first, last),
    ...(info.flags.includes('pvid') && { pvid: true }),
    ...(info.flags.includes('untagged') && { untagged: true }),
    ...(tunnel !== undefined && { tunnelInfo: formatRange(tunnel, tunnel + last - first) }),
    ...(state !== undefined && { state }),
    ...(mcastRouter !== undefined && { mcastRouter }),
    ...(mcastNGroups !== undefined && { mcastNGroups }),
    ...(mcastMaxGroups !== undefined && { mcastMaxGroups }),
    ...(entry.neighSuppress !== undefined && { neighSuppress: entry.neighSuppress !== 0 }),
    ...(entry.neighForwardGrat !== undefined && { neighForwardGrat: entry.neighForwardGrat !== 0 }),
    ...(stats !== undefined && {
      stats: {
        rxBytes: stats.rxBytes ?? 0n,
        rxPackets: stats.rxPackets ?? 0n,
        txBytes: stats.txBytes ?? 0n,
        txPackets: stats.txPackets ?? 0n,
      },
    }),
  };
}
