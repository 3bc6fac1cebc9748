import { AbortError, type MonitorEvent, type ObjectEvent, OverrunError } from '@netlink/iproute2';
import type { Command, CommandContext } from '../command.ts';
import { compactJson, prettyJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { type MonitoredObject, parseMonitor, type Wanted } from './arguments.ts';
import { isOfLink } from './is-of-link.ts';
import { longTimestamp, shortTimestamp } from './timestamp.ts';
import { LABELS, toldOf } from './told.ts';

/** `nlip monitor` */
export const monitorCommand: Command = {
  name: 'monitor',
  usage: `Usage: nlip monitor [ all | OBJECTS ] [ label ] [ all-nsid ] [ dev DEVICE ]
OBJECTS := { address | link | neigh | netconf | nexthop | nsid | prefix | route | rule } ...
`,
  async run(words, context) {
    const wanted = parseMonitor(words);
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
  const { objects, allNamespaces } = wanted;
  const { handle, signal } = context;
  for await (const event of handle.monitor({ objects, allNamespaces, signal })) show(event, wanted, context);
}

function show(event: MonitorEvent<MonitoredObject>, wanted: Wanted, context: CommandContext): void {
  if (event instanceof OverrunError) {
    context.warn('events were lost; what became different follows');
    return;
  }
  if (event.type === 'synchronised' || !isOfLink(event, wanted.dev) || !isOfFamily(event, context)) return;
  if (context.options.json) writeJson(event, context);
  else writeText(event, wanted, context);
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
function writeJson(event: ObjectEvent<MonitoredObject>, context: CommandContext): void {
  const { options } = context;
  const { object, json } = toldOf(event);
  const { timestamp, nsid } = event;
  const value = {
    label: LABELS[object],
    timestamp: options.timestamp === undefined ? undefined : new Date(timestamp).toISOString(),
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
