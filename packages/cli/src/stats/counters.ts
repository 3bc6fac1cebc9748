import type {
  AggregationStats,
  BothWays,
  MplsStats,
  MulticastStats,
  SpanningTreeStats,
  VersionedStats,
} from '@netlink/iproute2';
import type { JsonObject } from '../json.ts';

/** Counters of link aggregation: key of ours, key in JSON, label. */
const AGGREGATION = [
  ['lacpduRx', 'lacpdu_rx', 'LACPDU Rx'],
  ['lacpduTx', 'lacpdu_tx', 'LACPDU Tx'],
  ['lacpduUnknownRx', 'lacpdu_unknown_rx', 'LACPDU Unknown type Rx'],
  ['lacpduIllegalRx', 'lacpdu_illegal_rx', 'LACPDU Illegal Rx'],
  ['markerRx', 'marker_rx', 'Marker Rx'],
  ['markerTx', 'marker_tx', 'Marker Tx'],
  ['markerResponseRx', 'marker_response_rx', 'Marker response Rx'],
  ['markerResponseTx', 'marker_response_tx', 'Marker response Tx'],
  ['markerUnknownRx', 'marker_unknown_rx', 'Marker unknown type Rx'],
] as const satisfies readonly (readonly [keyof AggregationStats, string, string])[];

/** Counters of link aggregation in JSON. */
export function aggregationJson(counters: AggregationStats): JsonObject {
  return Object.fromEntries(AGGREGATION.map(([key, json]) => [json, counters[key]]));
}

/** Counters of link aggregation, a line each. */
export function aggregationLines(counters: AggregationStats): string[] {
  return AGGREGATION.map(([key, , label]) => `${label} ${counters[key]}`);
}

/** Counters of the spanning tree in JSON. */
export function spanningTreeJson(counters: SpanningTreeStats): JsonObject {
  const { rxBpdu, txBpdu, rxTcn, txTcn, transitionBlk, transitionFwd } = counters;
  return {
    rx_bpdu: rxBpdu,
    tx_bpdu: txBpdu,
    rx_tcn: rxTcn,
    tx_tcn: txTcn,
    transition_blk: transitionBlk,
    transition_fwd: transitionFwd,
  };
}

/** Counters of the spanning tree as text. */
export function spanningTreeLines(counters: SpanningTreeStats): string[] {
  const { rxBpdu, txBpdu, rxTcn, txTcn, transitionBlk, transitionFwd } = counters;
  return [
    `STP BPDU:  RX: ${rxBpdu} TX: ${txBpdu}`,
    `STP TCN:   RX: ${rxTcn} TX: ${txTcn}`,
    `STP Transitions: Blocked: ${transitionBlk} Forwarding: ${transitionFwd}`,
  ];
}

function versionsJson({ rxV1, rxV2, rxV3, txV1, txV2, txV3 }: VersionedStats): JsonObject {
  return {
    rx_v1: rxV1,
    rx_v2: rxV2,
    ...(rxV3 !== undefined && { rx_v3: rxV3 }),
    tx_v1: txV1,
    tx_v2: txV2,
    ...(txV3 !== undefined && { tx_v3: txV3 }),
  };
}

/** Counters of IGMP and MLD in JSON. */
export function multicastJson(counters: MulticastStats): JsonObject {
  const both = ({ rx, tx }: BothWays): JsonObject => ({ rx, tx });
  return {
    igmp_queries: versionsJson(counters.igmpQueries),
    igmp_reports: versionsJson(counters.igmpReports),
    igmp_leaves: both(counters.igmpLeaves),
    igmp_parse_errors: counters.igmpParseErrors,
    mld_queries: versionsJson(counters.mldQueries),
    mld_reports: versionsJson(counters.mldReports),
    mld_leaves: both(counters.mldLeaves),
    mld_parse_errors: counters.mldParseErrors,
  };
}

function versionsLines(label: string, { rxV1, rxV2, rxV3, txV1, txV2, txV3 }: VersionedStats): string[] {
  const line = (way: string, versions: readonly (bigint | undefined)[]): string => {
    const counts = versions.flatMap((count, index) =>
      count === undefined ? [] : [`v${index + 1} ${count}`],
    );
    return `  ${way}: ${counts.join(' ')}`;
  };
  return [`${label}:`, line('RX', [rxV1, rxV2, rxV3]), line('TX', [txV1, txV2, txV3])];
}

/** Counters of IGMP and MLD as text. */
export function multicastLines(counters: MulticastStats): string[] {
  const both = (label: string, { rx, tx }: BothWays): string => `${label}: RX: ${rx} TX: ${tx}`;
  return [
    ...versionsLines('IGMP queries', counters.igmpQueries),
    ...versionsLines('IGMP reports', counters.igmpReports),
    both('IGMP leaves', counters.igmpLeaves),
    `IGMP parse errors: ${counters.igmpParseErrors}`,
    ...versionsLines('MLD queries', counters.mldQueries),
    ...versionsLines('MLD reports', counters.mldReports),
    both('MLD leaves', counters.mldLeaves),
    `MLD parse errors: ${counters.mldParseErrors}`,
  ];
}

/** Counters of MPLS packets in JSON. */
export function mplsJson({ rx, tx }: MplsStats): JsonObject {
  return {
    rx: {
      bytes: rx.bytes,
      packets: rx.packets,
      errors: rx.errors,
      dropped: rx.dropped,
      noroute: rx.noroute,
    },
    tx: { bytes: tx.bytes, packets: tx.packets, errors: tx.errors, dropped: tx.dropped },
  };
}

/** Counters of MPLS packets in columns. */
export function mplsLines({ rx, tx }: MplsStats): string[] {
  const received = [rx.bytes, rx.packets, rx.errors, rx.dropped, rx.noroute];
  const sent = [tx.bytes, tx.packets, tx.errors, tx.dropped];
  const widths = ['bytes', 'packets', 'errors', 'dropped', 'noroute'].map((title, column) =>
    Math.max(title.length, String(received[column]).length, String(sent[column] ?? '').length),
  );
  const row = (cells: readonly unknown[]): string =>
    cells.map((cell, column) => String(cell).padStart(widths[column] ?? 0)).join(' ');
  return [
    `    RX: ${row(['bytes', 'packets', 'errors', 'dropped', 'noroute'])}`,
    `        ${row(received)} `,
    `    TX: ${row(['bytes', 'packets', 'errors', 'dropped'])}`,
    `        ${row(sent)} `,
  ];
}
