import type { Vni, VniStats } from '@netlink/iproute2';
import { rangeJson } from '../range.ts';
import type { Row } from '../table.ts';

/** Width of the column of identifiers: two of them fit. */
export const VNI_WIDTH = 19;

/** Identifiers in a table: `bridge vni show`. */
export function vniRow({ vni, group, remote, stats }: Vni): Row {
  return {
    lines: [
      `${String(vni).padEnd(VNI_WIDTH)}${group ?? remote ?? ''}`,
      ...(stats === undefined ? [] : statisticsLines(stats)),
    ],
    json: {
      ...rangeJson(vni, 'vni'),
      group,
      remote,
      ...(stats !== undefined && { stats: statisticsJson(stats) }),
    },
  };
}

function statisticsLines({ rxBytes, rxPkts, rxDrops, rxErrors, ...sent }: VniStats): string[] {
  const { txBytes, txPkts, txDrops, txErrors } = sent;
  return [
    `RX: bytes ${rxBytes} pkts ${rxPkts} drops ${rxDrops} errors ${rxErrors} `,
    `TX: bytes ${txBytes} pkts ${txPkts} drops ${txDrops} errors ${txErrors} `,
  ];
}

function statisticsJson({ rxBytes, rxPkts, rxDrops, rxErrors, ...sent }: VniStats): Record<string, bigint> {
  const { txBytes, txPkts, txDrops, txErrors } = sent;
  return {
    rx_bytes: rxBytes,
    rx_pkts: rxPkts,
    rx_drops: rxDrops,
    rx_errors: rxErrors,
    tx_bytes: txBytes,
    tx_pkts: txPkts,
    tx_drops: txDrops,
    tx_errors: txErrors,
  };
}
