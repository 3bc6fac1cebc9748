import { type Monitor, type ObjectEvent, SystemError } from '@netlink/iproute2';
import { readFile } from 'node:fs/promises';
import type { Command, CommandContext } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { type MonitoredObject, parseMonitor, type Wanted } from './arguments.ts';
import { isOfLink } from './is-of-link.ts';
import { follow, tellJson, tellText } from './tell.ts';
import { savedTimestamp } from './timestamp.ts';
import { LABELS, toldOf } from './told.ts';

/** `nlip monitor` */
export const monitorCommand: Command = {
  name: 'monitor',
  usage: `Usage: nlip monitor [ all | OBJECTS ] [ file { FILE | - } ] [ label ] [ all-nsid ] [ dev DEVICE ]
OBJECTS := { acaddress | address | link | maddress | mroute | neigh | netconf | nexthop | nsid | prefix | route | rule |
             stats } ...
FILE is one that rtmon wrote.
`,
  async run(words, context) {
    const wanted = parseMonitor(words);
    if (wanted.file !== undefined) {
      await showFile(wanted.file, wanted, context);
      return;
    }
    if (wanted.dev !== undefined) await assertLink(wanted.dev, context);
    await follow(monitorOf(wanted, context), context, (event) => {
      show(event, wanted, context);
    });
  },
};

async function assertLink(name: string, { handle }: CommandContext): Promise<void> {
  const link = await handle.link().get({ name, stats: false }).first();
  if (link === undefined) throw new UsageError(`monitor: device ${JSON.stringify(name)} does not exist`);
}

function monitorOf(
  { objects, allNamespaces, isLenient }: Wanted,
  { handle, signal }: CommandContext,
): Monitor<MonitoredObject> {
  try {
    return handle.monitor({ objects, allNamespaces, signal });
  } catch (error) {
    // Kernels before Linux 5.18 do not announce counters.
    if (!isLenient || !(error instanceof SystemError) || error.code !== 'EINVAL') throw error;
    return handle.monitor({ objects: objects.filter((object) => object !== 'stats'), allNamespaces, signal });
  }
}

async function showFile(file: string, wanted: Wanted, context: CommandContext): Promise<void> {
  const octets = file === '-' ? await context.read() : await readFile(file);
  let told: number | undefined;
  for (const event of context.handle.monitorFile(octets, { objects: wanted.objects })) {
    if (!isShown(event, wanted, context)) continue;
    if (context.options.json) writeJson(event, context, true);
    else {
      // As in the file, what came at once has one time.
      if (context.options.timestamp === undefined && event.timestamp !== told)
        context.write(savedTimestamp(event.timestamp));
      told = event.timestamp;
      writeText(event, wanted, context);
    }
  }
}

function show(event: ObjectEvent<MonitoredObject>, wanted: Wanted, context: CommandContext): void {
  if (!isShown(event, wanted, context)) return;
  if (context.options.json) writeJson(event, context);
  else writeText(event, wanted, context);
}

function isShown(event: ObjectEvent<MonitoredObject>, { dev }: Wanted, context: CommandContext): boolean {
  return isOfLink(event, dev) && isOfFamily(event, context);
}

/** Whether it is of the family that was asked for, if one was; a link has none. */
function isOfFamily(event: ObjectEvent<MonitoredObject>, { options: { family } }: CommandContext): boolean {
  if (family === undefined) return true;
  if ('link' in event) return family === 'link';
  const values: unknown[] = Object.values(event);
  const object = values.find((value) => typeof value === 'object' && value !== null && 'family' in value);
  return object === undefined || (object as { readonly family: unknown }).family === family;
}

function writeJson(event: ObjectEvent<MonitoredObject>, context: CommandContext, isSaved = false): void {
  const { object, json } = toldOf(event);
  tellJson(event, { label: LABELS[object], json: json(context.options), isSaved }, context);
}

function writeText(
  event: ObjectEvent<MonitoredObject>,
  { label, allNamespaces }: Wanted,
  context: CommandContext,
): void {
  const { object, lines } = toldOf(event);
  const told = { label: label ? LABELS[object] : undefined, allNamespaces };
  tellText(event, { ...told, lines: lines(context.options, context.style) }, context);
}
