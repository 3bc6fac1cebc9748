import type { BridgeLinkFilter } from '@netlink/iproute2';
import type { Command, CommandContext } from '../../command.ts';
import { writeJson } from '../../json.ts';
import { objectOf } from '../../link/item.ts';
import { PORT_READERS } from '../../link/parse/kinds.ts';
import { writeLines } from '../../output.ts';
import { pick } from '../../pick.ts';
import { fixed, number, type Readers, settingsOf, text } from '../../reader.ts';
import { PLAIN } from '../../style.ts';
import { portState } from '../readers.ts';
import { portItems, portLines } from './show.ts';

const FILTER: Readers = { dev: text('dev'), master: text('master') };

const SETTINGS: Readers = {
  ...PORT_READERS['bridge'],
  dev: text('dev'),
  state: portState,
  mcast_max_groups: number('mcastMaxGroups'),
  hwmode: text('hwmode'),
  self: fixed('self', true),
  master: fixed('master', true),
};

/** `nlip bridge link` */
export const bridgeLinkCommand: Command = {
  name: 'link',
  usage: `Usage: nlip bridge link set dev DEV [ cost COST ] [ priority PRIO ] [ state STATE ] [ SWITCH { on | off } ] ...
                       [ mcast_router { 0 | 1 | 2 } ] [ mcast_max_groups NUMBER ] [ group_fwd_mask MASK ]
                       [ backup_port DEV | nobackup_port ] [ backup_nhid NHID ] [ fdb_flush ]
                       [ hwmode { vepa | veb } ] [ self ] [ master ]
       nlip bridge link show [ dev DEV ] [ master DEV ]
SWITCH := { bcast_flood | fastleave | flood | guard | hairpin | isolated | learning | locked | mab | mcast_flood |
            mcast_to_unicast | neigh_forward_grat | neigh_suppress | neigh_vlan_suppress | proxy_arp |
            proxy_arp_wifi | root_block | vlan_tunnel }
STATE := { disabled | listening | learning | forwarding | blocking | 0 ... 4 }
`,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, ['set', 'change', 'show', 'lst', 'list'], 'bridge link: command');
    if (verb === 'set' || verb === 'change') await set(rest, context);
    else await show(rest, context);
  },
};

async function set(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const { dev, ...changes } = settingsOf(words, SETTINGS, 'bridge link set', ['dev']);
  await handle
    .bridge()
    .link()
    .set(dev as string, changes);
}

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const { handle, options, style } = context;
  const filter = settingsOf(words, FILTER, 'bridge link show') as BridgeLinkFilter;
  const ports = await handle.bridge().link().get(filter).toArray();
  if (options.json)
    writeJson(
      context,
      ports.map((port) => objectOf(portItems(port, options, PLAIN))),
    );
  else for (const port of ports) writeLines(context, portLines(port, options, style));
}
