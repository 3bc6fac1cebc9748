import type {
  Bond3adStats,
  BridgeMulticastStats,
  HwStats64,
  LinkXstats,
  MplsLinkStats,
  OffloadXstats,
  StatsMessage,
} from '@netlink/rtnetlink';
import type {
  AggregationStats,
  HardwareStats,
  KindStats,
  LinkStats,
  MplsStats,
  MulticastStats,
  OffloadStats,
} from './link-stats.ts';
import { statisticsOf } from './statistics.ts';

/** The counters that a message is about. */
export function readStats(
  { header, attributes }: StatsMessage,
  nameOf: (index: number) => string | undefined,
): LinkStats {
  const { link64, linkXstats, linkXstatsSlave, linkOffloadXstats, afSpec } = attributes;
  const ifname = nameOf(header.ifindex);
  const mpls = afSpec?.mpls?.link;
  return {
    ifindex: header.ifindex,
    ...(ifname !== undefined && { ifname }),
    ...(link64 !== undefined && { link: statisticsOf(link64) }),
    ...(linkXstats !== undefined && { xstats: kindStats(linkXstats) }),
    ...(linkXstatsSlave !== undefined && { xstatsSlave: kindStats(linkXstatsSlave) }),
    ...(linkOffloadXstats !== undefined && { offload: offloadStats(linkOffloadXstats) }),
    ...(afSpec !== undefined && { afstats: mpls === undefined ? {} : { mpls: mplsStats(mpls) } }),
  };
}

function kindStats({ bridge, bond }: LinkXstats): KindStats {
  const aggregation = bond?.ad;
  return {
    ...(bridge !== undefined && {
      bridge: {
        ...(bridge.vlan !== undefined && { vlan: bridge.vlan }),
        ...(bridge.mcast !== undefined && { mcast: multicastStats(bridge.mcast) }),
        ...(bridge.stp !== undefined && { stp: bridge.stp }),
      },
    }),
    ...(bond !== undefined && {
      bond: aggregation === undefined ? {} : { '802.3ad': aggregationStats(aggregation) },
    }),
  };
}

function aggregationStats(wire: Bond3adStats): AggregationStats {
  return {
    lacpduRx: wire.lacpduRx ?? 0n,
    lacpduTx: wire.lacpduTx ?? 0n,
    lacpduUnknownRx: wire.lacpduUnknownRx ?? 0n,
    lacpduIllegalRx: wire.lacpduIllegalRx ?? 0n,
    markerRx: wire.markerRx ?? 0n,
    markerTx: wire.markerTx ?? 0n,
    markerResponseRx: wire.markerRespRx ?? 0n,
    markerResponseTx: wire.markerRespTx ?? 0n,
    markerUnknownRx: wire.markerUnknownRx ?? 0n,
  };
}

function multicastStats(wire: BridgeMulticastStats): MulticastStats {
  const { igmpV1queries, igmpV2queries, igmpV3queries, igmpV1reports, igmpV2reports, igmpV3reports } = wire;
  const { mldV1queries, mldV2queries, mldV1reports, mldV2reports } = wire;
  return {
    igmpQueries: {
      rxV1: igmpV1queries.rx,
      rxV2: igmpV2queries.rx,
      rxV3: igmpV3queries.rx,
      txV1: igmpV1queries.tx,
      txV2: igmpV2queries.tx,
      txV3: igmpV3queries.tx,
    },
    igmpReports: {
      rxV1: igmpV1reports.rx,
      rxV2: igmpV2reports.rx,
      rxV3: igmpV3reports.rx,
      txV1: igmpV1reports.tx,
      txV2: igmpV2reports.tx,
      txV3: igmpV3reports.tx,
    },
    igmpLeaves: wire.igmpLeaves,
    igmpParseErrors: wire.igmpParseErrors,
    mldQueries: {
      rxV1: mldV1queries.rx,
      rxV2: mldV2queries.rx,
      txV1: mldV1queries.tx,
      txV2: mldV2queries.tx,
    },
    mldReports: {
      rxV1: mldV1reports.rx,
      rxV2: mldV2reports.rx,
      txV1: mldV1reports.tx,
      txV2: mldV2reports.tx,
    },
    mldLeaves: wire.mldLeaves,
    mldParseErrors: wire.mldParseErrors,
    bytes: wire.mcastBytes,
    packets: wire.mcastPackets,
  };
}

function offloadStats({ cpuHit, l3Stats, hwSInfo }: OffloadXstats): OffloadStats {
  const info = hwSInfo?.l3Stats;
  return {
    ...(cpuHit !== undefined && { cpuHit: statisticsOf(cpuHit) }),
    ...(l3Stats !== undefined && { l3Stats: hardwareStats(l3Stats) }),
    ...(hwSInfo !== undefined && {
      hwStatsInfo:
        info === undefined ? {} : { l3Stats: { request: info.request === 1, used: info.used === 1 } },
    }),
  };
}

/** What all counters of packets have. */
type Counted = Omit<MplsLinkStats, 'rxNoroute'>;

const received = ({
  rxBytes,
  rxPackets,
  rxErrors,
  rxDropped,
}: Counted): Omit<HardwareStats['rx'], 'multicast'> => ({
  bytes: rxBytes,
  packets: rxPackets,
  errors: rxErrors,
  dropped: rxDropped,
});

const sent = ({ txBytes, txPackets, txErrors, txDropped }: Counted): HardwareStats['tx'] => ({
  bytes: txBytes,
  packets: txPackets,
  errors: txErrors,
  dropped: txDropped,
});

function hardwareStats(wire: HwStats64): HardwareStats {
  return { rx: { ...received(wire), multicast: wire.multicast }, tx: sent(wire) };
}

function mplsStats(wire: MplsLinkStats): MplsStats {
  return { rx: { ...received(wire), noroute: wire.rxNoroute }, tx: sent(wire) };
}
