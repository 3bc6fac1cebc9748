import type { MonitorObject, ObjectEvent } from '@netlink/iproute2';
import { Arguments } from '../../arguments.ts';
import type { Command, CommandContext } from '../../command.ts';
import type { JsonObject } from '../../json.ts';
import { type Item, objectOf, textOf } from '../../link/item.ts';
import { follow, tellJson, tellText } from '../../monitor/tell.ts';
import { match } from '../../pick.ts';
import { PLAIN, type Style } from '../../style.ts';
import { UsageError } from '../../usage-error.ts';
import { fdbItems } from '../fdb/show.ts';
import { linkOf, portItems, portLines, type ShownPort } from '../link/show.ts';
import { routerItems } from '../mdb/routers.ts';
import { mdbItems } from '../mdb/show.ts';
import { nameColumn, type Row, tableLines } from '../table.ts';
import { vlanRow } from '../vlan/show.ts';
import { vniRow } from '../vni/show.ts';

/** What each word of bridge(8) means: as the kernel does, it tells of links and of routers by themselves. */
const OBJECTS = {
  link: ['link', 'bridgeLink'],
  fdb: ['fdb'],
  mdb: ['mdb', 'routerPort'],
  vlan: ['vlan'],
  vni: ['vni'],
} as const satisfies Record<string, readonly MonitorObject[]>;
type Word = keyof typeof OBJECTS;
type Watched = (typeof OBJECTS)[Word][number];
const WORDS = Object.keys(OBJECTS) as Word[];
// What bridge(8) watches if nothing is named.
const USUAL: readonly Word[] = ['link', 'fdb', 'mdb'];

/** `nlip bridge monitor` */
export const bridgeMonitorCommand: Command = {
  name: 'monitor',
  usage: `Usage: nlip bridge monitor [ all | { ${WORDS.join(' | ')} } ... ]
`,
  async run(words, context) {
    const { objects, isLabelled } = wantedOf(words);
    await follow(context.handle.monitor({ objects, signal: context.signal }), context, (event) => {
      tell(event, isLabelled, context);
    });
  },
};

function wantedOf(line: readonly string[]): { objects: readonly Watched[]; isLabelled: boolean } {
  const args = new Arguments(line);
  const wanted = new Set<Word>();
  let isAll = false;
  for (let word = args.next(); word !== undefined; word = args.next()) {
    const key = match(word, [...WORDS, 'all', 'neigh']);
    if (key === undefined) throw new UsageError(`bridge monitor: ${JSON.stringify(word)} is unknown`);
    if (key === 'all') isAll = true;
    else wanted.add(key === 'neigh' ? 'fdb' : key);
  }
  const words = isAll ? WORDS : wanted.size === 0 ? USUAL : [...wanted];
  return { objects: words.flatMap((one) => OBJECTS[one]), isLabelled: isAll };
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

function toldOf(event: ObjectEvent<Watched>, context: CommandContext): Told {
  const { options, style } = context;
  if ('link' in event) return portTold(linkOf(event.link), context);
  if ('bridgeLink' in event) return portTold(event.bridgeLink, context);
  if ('fdb' in event) {
    const { fdb } = event;
    return entryTold('NEIGH', style, (styled) => fdbItems(fdb, options, styled));
  }
  if ('mdb' in event) {
    const { mdb } = event;
    return entryTold('MDB', style, (styled) => mdbItems(mdb, options, styled));
  }
  if ('routerPort' in event) {
    const { routerPort } = event;
    const { dev, port } = routerPort;
    return {
      label: 'MDB',
      lines: [`router port dev ${port} master ${dev}`],
      json: { dev, ...objectOf(routerItems(routerPort, options.statistics)) },
    };
  }
  // As with bridge(8), settings are always told.
  if ('vlan' in event)
    return rowTold('VLAN', event.vlan, style, vlanRow(event.vlan, { ...options, details: true }));
  return rowTold('TUNNEL', event.vni, style, vniRow(event.vni));
}

function portTold(port: ShownPort, { options, style }: CommandContext): Told {
  return {
    label: 'LINK',
    lines: portLines(port, options, style),
    json: objectOf(portItems(port, options, PLAIN)),
  };
}

/** An entry that is a row of a table elsewhere. */
function rowTold(label: string, { dev }: { readonly dev: string }, style: Style, row: Row): Told {
  return {
    label,
    lines: tableLines(style.ifname(nameColumn(dev)), row),
    json: { ifname: dev, ...row.json },
  };
}

/** An entry that is told in one line. */
function entryTold(label: string, style: Style, itemsOf: (style: Style) => Item[]): Told {
  return { label, lines: [textOf(itemsOf(style))], json: objectOf(itemsOf(PLAIN)) };
}
