import type { Vni, VniFilter, VniSpec, VniStats } from '@netlink/iproute2';
import type { Command } from '../../command.ts';
import { pick } from '../../pick.ts';
import { type Readers, settingsOf, text } from '../../reader.ts';
import { rangeJson } from '../range.ts';
import { range } from '../readers.ts';
import { type Row, writeTable } from '../table.ts';

const FILTER: Readers = { dev: text('dev') };
const SPEC: Readers = { ...FILTER, vni: range('vni'), group: text('group'), remote: text('remote') };

/** `nlip bridge vni` */
export const vniCommand: Command = {
  name: 'vni',
  usage: `Usage: nlip bridge vni { add | del } dev DEV vni VNI[-VNI] [ { group | remote } ADDR ]
       nlip bridge vni [ show [ dev DEV ] ]
`,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, ['add', 'delete', 'show', 'lst', 'list'], 'bridge vni: command');
    const vni = context.handle.bridge().vni();
    if (verb === 'add' || verb === 'delete') {
      const spec = settingsOf(rest, SPEC, `bridge vni ${verb}`, ['dev', 'vni']) as unknown as VniSpec;
      await (verb === 'add' ? vni.add(spec) : vni.del(spec));
      return;
    }
    const filter = settingsOf(rest, FILTER, 'bridge vni show') as VniFilter;
    const vnis = await vni.get({ ...filter, stats: context.options.statistics > 0 }).toArray();
    writeTable(context, vnis, {
      heading: `${'dev'.padEnd(18)}${'vni'.padEnd(WIDTH)}group/remote`,
      key: 'vnis',
      row,
    });
  },
};

/** Width of the column of identifiers: two of them fit. */
const WIDTH = 19;

function row({ vni, group, remote, stats }: Vni): Row {
  return {
    lines: [
      `${String(vni).padEnd(WIDTH)}${group ?? remote ?? ''}`,
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
