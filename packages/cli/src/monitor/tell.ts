import {
  AbortError,
  type Monitor,
  type MonitorEvent,
  type MonitorObject,
  type ObjectEvent,
  OverrunError,
} from '@netlink/iproute2';
import type { CommandContext } from '../command.ts';
import { compactJson, type JsonObject, prettyJson } from '../json.ts';
import { writeLines } from '../output.ts';
import { longTimestamp, shortTimestamp } from './timestamp.ts';

/** What all events have. */
type Event = Pick<ObjectEvent, 'type' | 'timestamp' | 'nsid'>;

/** Tell events until somebody has had enough. */
export async function follow<O extends MonitorObject>(
  monitor: Monitor<O>,
  context: CommandContext,
  tell: (event: ObjectEvent<O>) => void,
): Promise<void> {
  try {
    for await (const event of monitor) {
      if (event instanceof OverrunError) context.warn('events were lost; what became different follows');
      else if (isOfObject(event)) tell(event);
    }
  } catch (error) {
    // Whoever runs it may have had enough.
    if (!(error instanceof AbortError) || context.signal?.aborted !== true) throw error;
  }
}

function isOfObject<O extends MonitorObject>(event: MonitorEvent<O>): event is ObjectEvent<O> {
  return !(event instanceof OverrunError) && event.type !== 'synchronised';
}

/** Write an event as an object in a line, so that it can be read as it comes; ip(8) prints text here. */
export function tellJson(
  { type, timestamp, nsid }: Event,
  { label, json, isSaved = false }: { label: string; json: JsonObject; isSaved?: boolean },
  context: CommandContext,
): void {
  const { options } = context;
  const value = {
    label,
    timestamp: options.timestamp === undefined && !isSaved ? undefined : new Date(timestamp).toISOString(),
    nsid,
    deleted: type.startsWith('del') ? true : undefined,
    ...json,
  };
  context.write(`${options.pretty ? prettyJson(value) : compactJson(value)}\n`);
}

/** Write an event as ip(8) does; `label` is left out if it is `undefined`. */
export function tellText(
  { type, timestamp, nsid }: Event,
  {
    label,
    lines,
    allNamespaces = false,
  }: { label: string | undefined; lines: readonly string[]; allNamespaces?: boolean },
  context: CommandContext,
): void {
  const { options } = context;
  const before = [
    options.timestamp === 'long' ? longTimestamp(timestamp) : '',
    options.timestamp === 'short' ? shortTimestamp(timestamp) : '',
    allNamespaces ? `[nsid ${nsid ?? 'current'}]` : '',
    label === undefined ? '' : `[${label}]`,
    type.startsWith('del') ? 'Deleted ' : '',
  ].join('');
  const [first = '', ...rest] = lines;
  writeLines(context, [before + first, ...rest]);
}
