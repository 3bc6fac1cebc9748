import type { ObjectEvent } from '@netlink/iproute2';
import { Arguments } from '../../arguments.ts';
import type { Command, CommandContext } from '../../command.ts';
import type { JsonObject } from '../../json.ts';
import { type Item, objectOf, textOf } from '../../link/item.ts';
import { follow, tellJson, tellText } from '../../monitor/tell.ts';
import { match } from '../../pick.ts';
import { PLAIN, type Style } from '../../style.ts';
import { UsageError } from '../../usage-error.ts';
import { fdbItems } from '../fdb/show.ts';
import { portItems, portLines, portOf } from '../link/show.ts';
import { mdbItems } from '../mdb/show.ts';
import { nameColumn, tableLines } from '../table.ts';
import { vlanRow } from '../vlan/show.ts';

const OBJECTS = ['link', 'fdb', 'mdb', 'vlan'] as const;
type Watched = (typeof OBJECTS)[number];
// What bridge(8) watches if nothing is named.
const USUAL: readonly Watched[] = ['link', 'fdb', 'mdb'];

/** `nlip bridge monitor` */
export const bridgeMonitorCommand: Command = {
  name: 'monitor',
  usage: `Usage: nlip bridge monitor [ all | { ${OBJECTS.join(' | ')} } ... ]
`,
  async run(words, context) {
    const { objects, isLabelled } = wantedOf(words);
    await follow(context.handle.monitor({ objects, signal: context.signal }), context, (event) => {
      tell(event, isLabelled, context);
    });
  },
};

function wantedOf(words: readonly string[]): { objects: readonly Watched[]; isLabelled: boolean } {
  const args = new Arguments(words);
  const objects = new Set<Watched>();
  let isAll = false;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, [...OBJECTS, 'all', 'neigh']);
    if (key === undefined) throw new UsageError(`bridge monitor: ${JSON.stringify(word)} is unknown`);
    if (key === 'all') isAll = true;
    else objects.add(key === 'neigh' ? 'fdb' : key);
  }
  return { objects: isAll ? OBJECTS : objects.size === 0 ? USUAL : [...objects], isLabelled: isAll };
}

function tell(event: ObjectEvent<Watched>, isLabelled: boolean, context: CommandContext): void {
  const { label, lines, json } = toldOf(event, context);
  if (context.options.json) tellJson(event, { label, json }, context);
  else tellText(event, { label: isLabelled ? label : undefined, lines }, context);
}

interface Told {
  readonly label: string;
  readonly lines: readonly string[];
  readonly json: JsonObject;
}

function toldOf(event: ObjectEvent<Watched>, { options, style }: CommandContext): Told {
  if ('link' in event) {
    const port = portOf(event.link);
    return {
      label: 'LINK',
      lines: portLines(port, options, style),
      json: objectOf(portItems(port, options, PLAIN)),
    };
  }
  if ('fdb' in event) {
    const { fdb } = event;
    return entryTold('NEIGH', style, (styled) => fdbItems(fdb, options, styled));
  }
  if ('mdb' in event) {
    const { mdb } = event;
    return entryTold('MDB', style, (styled) => mdbItems(mdb, options, styled));
  }
  const { vlan } = event;
  // As with bridge(8), settings are always told.
  const row = vlanRow(vlan, { ...options, details: true });
  return {
    label: 'VLAN',
    lines: tableLines(style.ifname(nameColumn(vlan.dev)), row),
    json: { ifname: vlan.dev, ...row.json },
  };
}

/** An entry that is told in one line. */
function entryTold(label: string, style: Style, itemsOf: (style: Style) => Item[]): Told {
  return { label, lines: [textOf(itemsOf(style))], json: objectOf(itemsOf(PLAIN)) };
}
