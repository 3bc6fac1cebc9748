import { LITTLE_ENDIAN, NetlinkBuffer } from '@netlink/packet';
import { RTM_DELLINK } from '@netlink/rtnetlink';
import { checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { LinkTable } from '../link-table.ts';
import type { ObjectEvent } from './event.ts';
import { checkObjects, type MonitorObject, WATCHED } from './objects.ts';
import { sourceOf, type WatchedSource } from './source.ts';

/** What is read of a file of events. */
export interface MonitorFileOptions<O extends MonitorObject = MonitorObject> {
  /** Sorts of objects; all if absent. */
  readonly objects?: readonly O[] | undefined;
}

const FIELDS = fields<keyof MonitorFileOptions>([checkObjects, 'objects']);

/** The type of the messages by which rtmon(8) says when the next one came: seconds and microseconds. */
const NLMSG_TSTAMP = 15;

/**
 * The events in a file that rtmon(8) wrote. Links are named as the messages of the file name them.
 *
 * @throws TypeError for objects that cannot be watched; DecodeError, on the step that reaches it, for what is no message.
 */
export function eventsInFile<O extends MonitorObject = MonitorObject>(
  context: Context,
  file: Uint8Array,
  options: MonitorFileOptions<O>,
): Iterable<ObjectEvent<O>> {
  checkFields('monitor file', options, FIELDS);
  const { objects = Object.keys(WATCHED) as O[] } = options;
  return { [Symbol.iterator]: () => read<O>(context, file, objects) };
}

function* read<O extends MonitorObject>(
  context: Context,
  file: Uint8Array,
  objects: readonly O[],
): Generator<ObjectEvent<O>, void, undefined> {
  const links = new LinkTable();
  const sources = objects.map((object) =>
    sourceOf(object, { context, calls: {}, lists: false, linksOf: () => links }),
  );
  for (const { timestamp, messages } of momentsIn(file)) {
    // rtmon begins with all links, of which one may name another that comes later. One that goes has its name up to here.
    for (const message of messages) if (message.type !== RTM_DELLINK) links.observe(message);
    for (const message of messages) {
      for (const source of sources)
        for (const event of eventsOf(source, message, timestamp)) yield event as ObjectEvent<O>;
      if (message.type === RTM_DELLINK) links.observe(message);
    }
  }
}

/** What came at one time. */
interface Moment {
  readonly timestamp: number;
  readonly messages: NetlinkBuffer[];
}

function* momentsIn(file: Uint8Array): Generator<Moment, void, undefined> {
  let moment: Moment = { timestamp: 0, messages: [] };
  for (const message of NetlinkBuffer.all(file)) {
    if (message.type === NLMSG_TSTAMP) {
      yield moment;
      moment = { timestamp: timeIn(message), messages: [] };
    } else moment.messages.push(message);
  }
  yield moment;
}

function eventsOf(source: WatchedSource, message: NetlinkBuffer, timestamp: number): object[] {
  const { word, types } = source;
  const read = source.read(message, undefined) ?? [];
  return [read]
    .flat()
    .map(({ action, object }) => ({ type: types[action], [word]: object, timestamp, group: 0 }));
}

function timeIn({ data, payloadStart }: NetlinkBuffer): number {
  const seconds = data.getUint32(payloadStart, LITTLE_ENDIAN);
  return seconds * 1000 + data.getUint32(payloadStart + 4, LITTLE_ENDIAN) / 1000;
}
