import type { MessageBatch, Source } from '@netlink/proto';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import type { LinkTable } from '../link-table.ts';
import type { Message } from '../netlink-message.ts';

/** What reading an object needs beside its message. */
interface MonitorReading {
  /** What the objects of a handle share. */
  readonly context: Context;
  /** The links of the namespace that the message is from. */
  readonly links: Pick<LinkTable, 'nameOf' | 'isUp'>;
}

/** One sort of objects that a monitor can watch: one file for each, and one line in the table. */
export interface Watched<T> extends Pick<Source<T>, 'key' | 'same' | 'fold'> {
  /** Multicast groups that announce them: `RTNLGRP_*`. */
  readonly groups: readonly number[];
  /**
   * Types of the messages that say that one is there, new or changed, and that one is gone; and of those in the list, where that is
   * another.
   */
  readonly types: { readonly new: number; readonly del?: number; readonly listed?: number };
  /** Whether there are kernels that do not announce them: they are watched where the kernel does, or where they are asked for. */
  readonly isRecent?: true;
  /** All of them; absent where the kernel has no list. */
  list?(context: Context, options: CallOptions): AsyncIterable<MessageBatch>;
  /**
   * The object that a message of either type is about, as `get()` yields it, or all of those; `undefined` if it is about something
   * else.
   */
  read(message: Message, reading: MonitorReading): T | readonly T[] | undefined;
  /** The index of the link that a message is about, where the kernel may announce that before the link itself. */
  early?(this: void, message: Message): number | undefined;
  /** What else the kernel changes them by, without a word; `groups` has where that is announced. */
  readonly doubts?: {
    readonly groups: readonly number[];
    by(message: Message, links: LinkTable): boolean;
  };
}
