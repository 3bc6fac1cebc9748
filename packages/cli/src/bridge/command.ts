import type { Command } from '../command.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { fdbCommand } from './fdb/command.ts';
import { bridgeLinkCommand } from './link/command.ts';
import { mdbCommand } from './mdb/command.ts';
import { bridgeMonitorCommand } from './monitor/command.ts';
import { mstCommand } from './mst/command.ts';
import { vlanCommand } from './vlan/command.ts';
import { vniCommand } from './vni/command.ts';

// As in bridge(8), `m` is mdb and `v` vlan.
const OBJECTS: readonly Command[] = [
  bridgeLinkCommand,
  fdbCommand,
  mdbCommand,
  mstCommand,
  vlanCommand,
  vniCommand,
  bridgeMonitorCommand,
];

/** `nlip bridge`: bridge(8). */
export const bridgeCommand: Command = {
  name: 'bridge',
  usage: `Usage: nlip bridge { ${OBJECTS.map(({ name }) => name).join(' | ')} } { COMMAND | help }
${OBJECTS.map(({ usage }) => usage.replace('Usage: ', '       ')).join('')}`,
  async run([word, ...rest], context) {
    if (word === undefined) throw new UsageError('bridge: an object is missing, try "nlip bridge help"');
    const name = pick(
      word,
      OBJECTS.map((object) => object.name),
      'bridge: object',
    );
    const command = OBJECTS.find((object) => object.name === name);
    if (rest[0] === 'help') context.write(command?.usage ?? '');
    else await command?.run(rest, context);
  },
};
