import type { OverrunError } from '@netlink/proto';
import type { MonitorObject, MonitorObjects } from './objects.ts';

/** What every event says. */
interface EventBase {
  /** When it was read, in milliseconds since 1970. */
  readonly timestamp: number;
  /** It is told because it was there when the monitor began, not because of an event: see `MonitorOptions.initial`. */
  readonly initial?: true;
  /** It is told because events were lost: this is what became different meanwhile. */
  readonly resync?: true;
  /** The id of the namespace that it came from, if that is not the handle's: see `MonitorOptions.allNamespaces`. */
  readonly nsid?: number;
  /** The multicast group that announced it (`RTNLGRP_*`); 0 if none did. */
  readonly group: number;
}

type EventOf<O extends MonitorObject> = EventBase & {
  /** What happened: 'newLink' is there, new or changed; 'delLink' is gone. */
  readonly type: `${'new' | 'del'}${Capitalize<O>}`;
  /** What was there before, as far as that is known. */
  readonly previous?: MonitorObjects[O];
} & Readonly<Record<O, MonitorObjects[O]>>;

/** An object is there, new or changed, or is gone: `type` says which, and the key named after the object has it. */
export type ObjectEvent<O extends MonitorObject = MonitorObject> = { [K in O]: EventOf<K> }[O];

/** From here on what was told is exactly what the kernel has: after the beginning, and after each loss was made good. */
export interface SynchronisedEvent {
  readonly type: 'synchronised';
  /** When, in milliseconds since 1970. */
  readonly timestamp: number;
  /** It is the beginning. */
  readonly initial?: true;
  /** Events were lost, and the difference was told. */
  readonly resync?: true;
}

/** What a monitor gives. An `OverrunError` stands where events were lost. */
export type MonitorEvent<O extends MonitorObject = MonitorObject> =
  ObjectEvent<O> | SynchronisedEvent | OverrunError;
