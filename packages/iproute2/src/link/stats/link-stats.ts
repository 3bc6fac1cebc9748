import type { BridgeStpXstats, BridgeVlanXstats } from '@netlink/rtnetlink';
import type { LinkStatistics } from './statistics.ts';

/** The groups of counters, in the words of `ip stats`. */
export type StatsGroup = 'link' | 'xstats' | 'xstatsSlave' | 'offload' | 'afstats';

/** Counters of one VLAN of a bridge or of a port. */
export type VlanStats = Omit<BridgeVlanXstats, '$tail'>;
/** Counters of the spanning tree. */
export type SpanningTreeStats = Omit<BridgeStpXstats, '$tail'>;
/** Counters of link aggregation by 802.3ad: LACPDUs and markers. */
export interface AggregationStats {
  lacpduRx: bigint;
  lacpduTx: bigint;
  lacpduUnknownRx: bigint;
  lacpduIllegalRx: bigint;
  markerRx: bigint;
  markerTx: bigint;
  markerResponseRx: bigint;
  markerResponseTx: bigint;
  markerUnknownRx: bigint;
}

/** Counters of messages by the version of their protocol, received and sent. */
export interface VersionedStats {
  rxV1: bigint;
  rxV2: bigint;
  /** Not of MLD, which has two versions. */
  rxV3?: bigint;
  txV1: bigint;
  txV2: bigint;
  /** Not of MLD. */
  txV3?: bigint;
}

/** Counters of what was received and what was sent. */
export interface BothWays {
  rx: bigint;
  tx: bigint;
}

/** Counters of IGMP and MLD. */
export interface MulticastStats {
  igmpQueries: VersionedStats;
  igmpReports: VersionedStats;
  igmpLeaves: BothWays;
  igmpParseErrors: bigint;
  mldQueries: VersionedStats;
  mldReports: VersionedStats;
  mldLeaves: BothWays;
  mldParseErrors: bigint;
  /** Octets of multicast frames. */
  bytes: BothWays;
  /** Multicast frames. */
  packets: BothWays;
}

/** Counters that a kind of link has, or that its ports have. */
export interface KindStats {
  /** Of a bridge. */
  bridge?: {
    /** By VLAN, where the bridge counts so (`vlanStatsEnabled`). */
    vlan?: readonly VlanStats[];
    /** IGMP and MLD, where the bridge counts so (`mcastStatsEnabled`) or of itself. */
    mcast?: MulticastStats;
    /** The spanning tree: of ports. */
    stp?: SpanningTreeStats;
  };
  /** Of a bond. */
  bond?: {
    /** By 802.3ad. */
    '802.3ad'?: AggregationStats;
  };
}

/** Counters that hardware keeps of what it does by itself. */
export interface OffloadStats {
  /** Packets that hardware could have forwarded and left to the processor. */
  cpuHit?: LinkStatistics;
  /** What hardware has routed: those counters that it has. */
  l3Stats?: HardwareStats;
  /** Which counters hardware was asked for, and which of them it keeps. */
  hwStatsInfo?: {
    l3Stats?: {
      request: boolean;
      used: boolean;
    };
  };
}

/** Counters that hardware keeps. */
export interface HardwareStats {
  rx: { bytes: bigint; packets: bigint; errors: bigint; dropped: bigint; multicast: bigint };
  tx: { bytes: bigint; packets: bigint; errors: bigint; dropped: bigint };
}

/** Counters of MPLS packets. */
export interface MplsStats {
  rx: { bytes: bigint; packets: bigint; errors: bigint; dropped: bigint; noroute: bigint };
  tx: { bytes: bigint; packets: bigint; errors: bigint; dropped: bigint };
}

/** The counters of one link; a group that was not asked for, or that the link does not have, is absent. */
export interface LinkStats {
  /** Index of the link. */
  ifindex: number;
  /** Its name; absent if it is gone meanwhile. */
  ifname?: string;
  /** Counters that all links have. */
  link?: LinkStatistics;
  /** Counters that its kind has. */
  xstats?: KindStats;
  /** Counters that it has as a port of its master. */
  xstatsSlave?: KindStats;
  /** Counters that hardware keeps. */
  offload?: OffloadStats;
  /** Counters of address families. */
  afstats?: { mpls?: MplsStats };
}
