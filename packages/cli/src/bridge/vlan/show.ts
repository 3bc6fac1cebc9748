import type { BridgeVlan, NumberRange } from '@netlink/iproute2';
import { type Item, number, objectOf, onOff, textOf } from '../../link/item.ts';
import { portStateItems, routerNumber } from '../../link/kinds/bridge-words.ts';
import type { GlobalOptions } from '../../options.ts';
import { endsOf, joined, rangeJson } from '../range.ts';
import type { Row } from '../table.ts';

/** What the settings of VLANs are shown by. */
export type VlanOptions = Pick<GlobalOptions, 'details' | 'statistics'>;

/** What is said of the settings of VLANs. */
function settingItems({
  state,
  mcastRouter,
  mcastNGroups,
  mcastMaxGroups,
  neighSuppress,
  neighForwardGrat,
}: BridgeVlan): Item[] {
  return [
    ...portStateItems(state),
    ...number('mcast_router', routerNumber(mcastRouter)),
    ...number('mcast_n_groups', mcastNGroups),
    ...number('mcast_max_groups', mcastMaxGroups),
    ...onOff('neigh_suppress', neighSuppress),
    ...onOff('neigh_forward_grat', neighForwardGrat),
  ];
}

function flagsOf({ pvid, untagged }: BridgeVlan): string[] {
  return [...(pvid === true ? ['PVID'] : []), ...(untagged === true ? ['Egress Untagged'] : [])];
}

/** VLANs in a table: `bridge vlan show`. */
export function vlanRow(vlan: BridgeVlan, { details, statistics }: VlanOptions): Row {
  const { vid, stats } = vlan;
  const flags = flagsOf(vlan);
  const settings = details ? settingItems(vlan) : [];
  const isRange = typeof vid === 'string';
  const counted = statistics > 0 && stats !== undefined;
  return {
    lines: [
      [vid, ...flags].join(' '),
      ...(settings.length === 0 ? [] : [textOf(settings)]),
      ...(counted
        ? [
            `RX: ${stats.rxBytes} bytes ${stats.rxPackets} packets`,
            `TX: ${stats.txBytes} bytes ${stats.txPackets} packets`,
          ]
        : []),
    ],
    json: {
      ...rangeJson(vid, 'vlan'),
      // As in bridge(8), several VLANs always have flags, but where their settings are told.
      ...((flags.length > 0 || (isRange && !details)) && { flags }),
      ...objectOf(settings),
      ...(counted && {
        rx_bytes: stats.rxBytes,
        rx_packets: stats.rxPackets,
        tx_bytes: stats.txBytes,
        tx_packets: stats.txPackets,
      }),
    },
  };
}

/** VLANs one by one, or, `compressed`, those in one that have their flags in common: settings do not count. */
export function byFlags(vlans: readonly BridgeVlan[], compressed: boolean): BridgeVlan[] {
  const each = vlans.flatMap((vlan) => numbersOf(vlan.vid).map((vid) => ({ ...vlan, vid })));
  if (!compressed) return each;
  const runs = joined(
    each,
    (before, vlan) =>
      before.dev === vlan.dev &&
      before.vid + 1 === vlan.vid &&
      before.pvid === vlan.pvid &&
      before.untagged === vlan.untagged,
  );
  return runs.flatMap((run) =>
    run.slice(0, 1).map((first) => ({ ...first, vid: spanOf(run.map(({ vid }) => vid)) })),
  );
}

/** VLANs that go through tunnels. */
export interface TunnelledVlans {
  /** The link. */
  readonly dev: string;
  /** The VLANs. */
  readonly vid: NumberRange;
  /** Their tunnels. */
  readonly tunnel: NumberRange;
}

/** Those of `vlans` that go through tunnels, in one where their numbers go on in step. */
export function tunnelsOf(vlans: readonly BridgeVlan[]): TunnelledVlans[] {
  const each = vlans.flatMap(({ dev, vid, tunnelInfo }) => {
    if (tunnelInfo === undefined) return [];
    const tunnels = numbersOf(tunnelInfo);
    return numbersOf(vid).map((one, at) => ({ dev, vid: one, tunnel: tunnels[at] ?? 0 }));
  });
  const runs = joined(
    each,
    (before, vlan) =>
      before.dev === vlan.dev && before.vid + 1 === vlan.vid && before.tunnel + 1 === vlan.tunnel,
  );
  return runs.map((run) => ({
    dev: run[0]?.dev ?? '',
    vid: spanOf(run.map(({ vid }) => vid)),
    tunnel: spanOf(run.map(({ tunnel }) => tunnel)),
  }));
}

/** Width of the column of VLANs beside that of tunnels. */
export const VLAN_WIDTH = 11;

/** VLANs with their tunnels in a table: `bridge vlan tunnelshow`. */
export function tunnelRow({ vid, tunnel }: TunnelledVlans): Row {
  return {
    lines: [`${String(vid).padEnd(VLAN_WIDTH)}${tunnel}`],
    json: { ...rangeJson(vid, 'vlan'), ...rangeJson(tunnel, 'tunid') },
  };
}

function numbersOf(range: NumberRange): number[] {
  const [first, last] = endsOf(range);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function spanOf(numbers: readonly number[]): NumberRange {
  const [first = 0] = numbers;
  return numbers.length === 1 ? first : `${first}-${first + numbers.length - 1}`;
}
