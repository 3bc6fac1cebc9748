import type { VniFilter, VniSpec } from '@netlink/iproute2';
import type { Command } from '../../command.ts';
import { pick } from '../../pick.ts';
import { type Readers, settingsOf, text } from '../../reader.ts';
import { range } from '../readers.ts';
import { writeTable } from '../table.ts';
import { VNI_WIDTH, vniRow } from './show.ts';

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
      heading: `${'dev'.padEnd(18)}${'vni'.padEnd(VNI_WIDTH)}group/remote`,
      key: 'vnis',
      row: vniRow,
    });
  },
};
