import {
  AbortError,
  type Monitor,
  type MonitorEvent,
  type ObjectEvent,
  OverrunError,
  SystemError,
} from '@netlink/iproute2';
import { readFile } from 'node:fs/promises';
import type { Command, CommandContext } from '../command.ts';
import { compactJson, prettyJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { type MonitoredObject, parseMonitor, type Wanted } from './arguments.ts';
import { isOfLink } from './is-of-link.ts';
import { longTimestamp, savedTimestamp, shortTimestamp } from './timestamp.ts';
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
    try {
      await watch(wanted, context);
    } catch (error) {
      // Whoever runs it may have had enough.
      if (!(error instanceof AbortError) || context.signal?.aborted !== true) throw error;
    }
  },
};

async function assertLink(name: string, { handle }: CommandContext): Promise<void> {
  const link = await handle.link().get({ name, stats: false }).first();
  if (link === undefined) throw new UsageError(`monitor: device ${JSON.stringify(name)} does not exist`);
}

async function watch(wanted: Wanted, context: CommandContext): Promise<void> {
  for await (const event of monitorOf(wanted, context)) show(event, wanted, context);
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
  for (const event of context.handle.monitorFile(octets, wanted)) {
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

function show(event: MonitorEvent<MonitoredObject>, wanted: Wanted, context: CommandContext): void {
  if (event instanceof OverrunError) {
    context.warn('events were lost; what became different follows');
    return;
  }
  if (event.type === 'synchronised' || !isShown(event, wanted, context)) return;
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

// An object a line, so that it can be read as it comes; ip(8) prints text here.
function writeJson(event: ObjectEvent<MonitoredObject>, context: CommandContext, isSaved = false): void {
  const { options } = context;
  const { object, json } = toldOf(event);
  const { timestamp, nsid } = event;
  const value = {
    label: LABELS[object],
    timestamp: options.timestamp === undefined && !isSaved ? undefined : new Date(timestamp).toISOString(),
    nsid,
    deleted: event.type.startsWith('del') ? true : undefined,
    ...json(options),
  };
  context.write(`${options.pretty ? prettyJson(value) : compactJson(value)}\n`);
}

function writeText(
  event: ObjectEvent<MonitoredObject>,
  { label, allNamespaces }: Wanted,
  context: CommandContext,
): void {
  const { options, style } = context;
  const { object, lines } = toldOf(event);
  const { timestamp, nsid } = event;
  const before = [
    options.timestamp === 'long' ? longTimestamp(timestamp) : '',
    options.timestamp === 'short' ? shortTimestamp(timestamp) : '',
    allNamespaces ? `[nsid ${nsid ?? 'current'}]` : '',
    label ? `[${LABELS[object]}]` : '',
    event.type.startsWith('del') ? 'Deleted ' : '',
  ].join('');
  const [first = '', ...rest] = lines(options, style);
  writeLines(context, [before + first, ...rest]);
}
