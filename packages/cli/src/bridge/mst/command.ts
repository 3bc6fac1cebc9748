import type { MstSpec, MstState } from '@netlink/iproute2';
import type { Command } from '../../command.ts';
import { pick } from '../../pick.ts';
import { number, type Readers, settingsOf, text } from '../../reader.ts';
import { portState } from '../readers.ts';
import { type Row, writeTable } from '../table.ts';

const FILTER: Readers = { dev: text('dev'), msti: number('msti') };
const SPEC: Readers = { ...FILTER, state: portState };

/** `nlip bridge mst` */
export const mstCommand: Command = {
  name: 'mst',
  usage: `Usage: nlip bridge mst set dev DEV msti MSTI state STATE
       nlip bridge mst [ show [ dev DEV ] [ msti MSTI ] ]
STATE := { disabled | listening | learning | forwarding | blocking | 0 ... 4 }
`,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, ['set', 'show', 'lst', 'list'], 'bridge mst: command');
    const mst = context.handle.bridge().mst();
    if (verb === 'set') {
      const spec = settingsOf(rest, SPEC, 'bridge mst set', ['dev', 'msti', 'state']);
      await mst.set(spec as unknown as MstSpec);
      return;
    }
    const states = await mst.get(settingsOf(rest, FILTER, 'bridge mst show')).toArray();
    writeTable(context, states, { heading: 'port              msti     ', key: 'mst', row });
  },
};

function row({ msti, state }: MstState): Row {
  return { lines: [String(msti), `state ${state} `], json: { msti, state } };
}
