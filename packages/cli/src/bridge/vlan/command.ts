import type {
  BridgeVlanChanges,
  BridgeVlanFilter,
  BridgeVlanSpec,
  VlanGlobalChanges,
} from '@netlink/iproute2';
import type { Command, CommandContext } from '../../command.ts';
import { pick } from '../../pick.ts';
import { settingsOf } from '../../reader.ts';
import { writeTable } from '../table.ts';
import { FILTER, GLOBAL_SETTINGS, SETTINGS, SPEC } from './arguments.ts';
import { globalRow, namesFor } from './global.ts';
import { byFlags, tunnelRow, tunnelsOf, VLAN_WIDTH, vlanRow } from './show.ts';

const LISTS = ['show', 'lst', 'list'] as const;
const VERBS = ['add', 'delete', 'set', ...LISTS, 'tunnelshow', 'global'] as const;
const NAMED = ['dev', 'vid'];

/** `nlip bridge vlan` */
export const vlanCommand: Command = {
  name: 'vlan',
  usage: `Usage: nlip bridge vlan { add | del } dev DEV vid VID[-VID] [ tunnel_info id ID[-ID] ] [ pvid ] [ untagged ]
                       [ self ] [ master ]
       nlip bridge vlan set dev DEV vid VID[-VID] [ state STATE ] [ mcast_router { 0 | 1 | 2 | 3 } ]
                       [ mcast_max_groups NUMBER ] [ neigh_suppress { on | off } ]
                       [ neigh_forward_grat { on | off } ]
       nlip bridge vlan [ { show | tunnelshow } [ dev DEV ] [ vid VID[-VID] ] ]
       nlip bridge vlan global set dev DEV vid VID[-VID] [ mcast_snooping BOOL ] [ mcast_querier BOOL ]
                       [ mcast_igmp_version VERSION ] [ mcast_mld_version VERSION ] [ mcast_last_member_count COUNT ]
                       [ mcast_last_member_interval TIME ] [ mcast_startup_query_count COUNT ]
                       [ mcast_startup_query_interval TIME ] [ mcast_membership_interval TIME ]
                       [ mcast_querier_interval TIME ] [ mcast_query_interval TIME ]
                       [ mcast_query_response_interval TIME ] [ msti MSTI ]
       nlip bridge vlan global [ show [ dev DEV ] [ vid VID[-VID] ] ]
STATE := { disabled | listening | learning | forwarding | blocking | 0 ... 4 }
BOOL := { 0 | 1 }
TIME is in hundredths of a second.
`,
  async run([word = 'show', ...rest], context) {
    const verb = pick(word, VERBS, 'bridge vlan: command');
    const vlan = context.handle.bridge().vlan();
    if (verb === 'add' || verb === 'delete') await change(verb, rest, context);
    else if (verb === 'set') {
      const changes = settingsOf(rest, SETTINGS, 'bridge vlan set', NAMED);
      await vlan.set(changes as unknown as BridgeVlanChanges);
    } else if (verb === 'global') await runGlobal(rest, context);
    else if (verb === 'tunnelshow') await showTunnels(rest, context);
    else await show(rest, context);
  },
};

// As bridge(8) does, a tunnel is given to a VLAN that is there, and taken from it.
async function change(
  verb: 'add' | 'delete',
  words: readonly string[],
  { handle }: CommandContext,
): Promise<void> {
  const spec = settingsOf(words, SPEC, `bridge vlan ${verb}`, NAMED) as unknown as BridgeVlanSpec;
  const { dev, vid, tunnelInfo } = spec;
  const vlan = handle.bridge().vlan();
  if (tunnelInfo !== undefined) await vlan.set({ dev, vid, tunnelInfo: verb === 'add' ? tunnelInfo : null });
  else await (verb === 'add' ? vlan.add(spec) : vlan.del(spec));
}

async function show(words: readonly string[], context: CommandContext): Promise<void> {
  const { handle, options } = context;
  const { details, compressvlans } = options;
  const stats = options.statistics > 0;
  const filter = settingsOf(words, FILTER, 'bridge vlan show') as BridgeVlanFilter;
  const vlans = await handle
    .bridge()
    .vlan()
    .get({ ...filter, stats })
    .toArray();
  // Counters are told without settings by another message, under another heading.
  const heading = `port              vlan-id${stats && !details ? '' : '  '}`;
  writeTable(context, details || stats ? vlans : byFlags(vlans, compressvlans), {
    heading,
    key: 'vlans',
    row: (vlan) => vlanRow(vlan, options),
  });
}

async function showTunnels(words: readonly string[], context: CommandContext): Promise<void> {
  const filter = settingsOf(words, FILTER, 'bridge vlan tunnelshow') as BridgeVlanFilter;
  const vlans = await context.handle.bridge().vlan().get(filter).toArray();
  writeTable(context, tunnelsOf(vlans), {
    heading: `port              ${'vlan-id'.padEnd(VLAN_WIDTH)}tunnel-id`,
    key: 'tunnels',
    row: tunnelRow,
  });
}

async function runGlobal(
  [word = 'show', ...rest]: readonly string[],
  context: CommandContext,
): Promise<void> {
  const global = context.handle.bridge().vlan().global();
  if (pick(word, ['set', ...LISTS], 'bridge vlan global: command') === 'set') {
    const changes = settingsOf(rest, GLOBAL_SETTINGS, 'bridge vlan global set', NAMED);
    await global.set(changes as unknown as VlanGlobalChanges);
    return;
  }
  const vlans = await global.get(settingsOf(rest, FILTER, 'bridge vlan global show')).toArray();
  const nameOf = await namesFor(vlans, context.handle);
  writeTable(context, vlans, {
    heading: 'port              vlan-id  ',
    key: 'vlans',
    row: (vlan) => globalRow(vlan, nameOf, context.options.statistics),
  });
}
