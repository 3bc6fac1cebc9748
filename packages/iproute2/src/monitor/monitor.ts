import {
  type Followed,
  Follower,
  type NetlinkEvent,
  OverrunError,
  type Subscription,
  SystemError,
} from '@netlink/proto';
import { RTNLGRP_LINK } from '@netlink/rtnetlink';
import { checkFields, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { isOn, wholeNumber } from '../link/field-checks.ts';
import { type CallOptions, checkSignal } from '../object-request.ts';
import type { MonitorEvent } from './event.ts';
import { leavable } from '../leavable.ts';
import { LinkTable } from '../link-table.ts';
import { checkObjects, type MonitorObject, WATCHED } from './objects.ts';
import type { Watched } from './watched.ts';
import { sourceOf, type WatchedSource } from './source.ts';

/** What a monitor watches, and how. */
export interface MonitorOptions<O extends MonitorObject = MonitorObject> {
  /** Sorts of objects; all that the kernel tells of if absent. */
  readonly objects?: readonly O[] | undefined;
  /** Whether to tell first what is there at the beginning: from then on nothing is missed. */
  readonly initial?: boolean | undefined;
  /**
   * Whether to find out, and tell, what became different where events were lost; true unless it is switched off. It needs a copy
   * of what is watched in memory.
   */
  readonly resync?: boolean | undefined;
  /** Whether to tell of all namespaces that have an id in this one (`ip netns set`), each event with its `nsid`. */
  readonly allNamespaces?: boolean | undefined;
  /** Size of the receive buffer in octets; the system's default if absent. Where it is too small events are lost. */
  readonly receiveBuffer?: number | undefined;
  /** Ends it: the loop rejects with AbortError. */
  readonly signal?: AbortSignal | undefined;
}

const LARGEST_BUFFER = 0x7fff_ffff;
const FIELDS = fields<keyof MonitorOptions>(
  [checkObjects, 'objects'],
  [isOn, 'initial', 'resync', 'allNamespaces'],
  [(value) => wholeNumber(value, LARGEST_BUFFER), 'receiveBuffer'],
  [checkSignal, 'signal'],
);

/**
 * Changes of the network configuration, as they happen: `ip monitor`. It listens from the moment it is made, can be iterated
 * once, and is closed when the loop is left.
 */
export class Monitor<O extends MonitorObject = MonitorObject>
  implements AsyncIterable<MonitorEvent<O>>, Disposable
{
  readonly #context: Context;
  readonly #options: MonitorOptions<O>;
  readonly #subscription: Subscription;
  readonly #follower: Follower<unknown>;
  /** Those of which the kernel tells before it tells of their links. */
  readonly #early: readonly Pick<Watched<unknown>, 'early'>[];
  readonly #links = new Map<number | undefined, LinkTable>([[undefined, new LinkTable()]]);

  /** {@link Handle.monitor} makes one. */
  constructor(context: Context, options: MonitorOptions<O>) {
    this.#context = context;
    this.#options = options;
    checkFields('monitor', options, FIELDS);
    const objects = [...new Set<MonitorObject>(options.objects ?? objectsOf(context))];
    const { allNamespaces, receiveBuffer, signal, resync = true, initial = false } = options;
    const watched = objects.map((object) => WATCHED[object]);
    this.#early = watched.filter(({ early }) => early !== undefined);
    // The events of links are heard in any case: they have the names that the others need.
    const groups = new Set([RTNLGRP_LINK, ...watched.flatMap((one) => one.groups)]);
    if (resync || initial)
      for (const one of watched) for (const group of one.doubts?.groups ?? []) groups.add(group);
    this.#subscription = context.connection.subscribe({ groups, allNamespaces, receiveBuffer, signal });
    const lists = resync || initial;
    const sources = objects.map((object) =>
      sourceOf(object, { context, calls: this.#calls, lists, linksOf: (nsid) => this.#linksOf(nsid) }),
    );
    this.#follower = new Follower<unknown>(this.#subscription, sources, {
      initial,
      resync,
      prepare: () => this.#linksOf(undefined).load(context.connection, this.#calls),
      before: (events) => this.#meet(events),
      observe: ({ message, nsid }) => {
        this.#linksOf(nsid).observe(message);
      },
    });
  }

  /** The events in arrays as they come. */
  batches(): AsyncGenerator<readonly MonitorEvent<O>[], void, undefined> {
    return leavable(this.#batches(), () => {
      this.close();
    });
  }

  /** The events one by one. */
  [Symbol.asyncIterator](): AsyncGenerator<MonitorEvent<O>, void, undefined> {
    return leavable(this.#events(), () => {
      this.close();
    });
  }

  /** Have waiting for events keep the process alive, which is how it begins. */
  ref(): this {
    this.#subscription.ref();
    return this;
  }

  /** Have waiting for events not keep the process alive. */
  unref(): this {
    this.#subscription.unref();
    return this;
  }

  /** Stop listening: the loop ends. */
  close(): void {
    this.#subscription.close();
  }

  /** The same as {@link Monitor.close}. */
  [Symbol.dispose](): void {
    this.close();
  }

  async *#batches(): AsyncGenerator<readonly MonitorEvent<O>[], void, undefined> {
    for await (const batch of this.#follower.batches()) {
      yield batch.map((followed) => eventOf(followed) as MonitorEvent<O>);
    }
  }

  async *#events(): AsyncGenerator<MonitorEvent<O>, void, undefined> {
    for await (const batch of this.#batches()) yield* batch;
  }

  get #calls(): CallOptions {
    return { signal: this.#options.signal };
  }

  #linksOf(nsid: number | undefined): LinkTable {
    let links = this.#links.get(nsid);
    if (links === undefined) {
      links = new LinkTable();
      this.#links.set(nsid, links);
    }
    return links;
  }

  /** Ask for links that are heard of before they are announced, and for those of namespaces that are heard of for the first time. */
  #meet(events: readonly NetlinkEvent[]): Promise<void> | undefined {
    const early = this.#earlyLinks(events);
    if (early.size === 0) return this.#meetNamespaces(events);
    const links = this.#linksOf(undefined).meet(this.#context.connection, this.#calls, early);
    return links.then(() => this.#meetNamespaces(events));
  }

  #earlyLinks(events: readonly NetlinkEvent[]): ReadonlySet<number> {
    const early = new Set<number>();
    const links = this.#linksOf(undefined);
    for (const { early: indexOf } of this.#early) {
      for (const { message, nsid } of events) {
        const index = nsid === undefined ? indexOf?.(message) : undefined;
        if (index !== undefined && index > 0 && links.nameOf(index) === undefined) early.add(index);
      }
    }
    return early;
  }

  #meetNamespaces(events: readonly NetlinkEvent[]): Promise<void> | undefined {
    if (this.#options.allNamespaces !== true) return undefined;
    const strangers = new Set<number>();
    for (const { nsid } of events) if (nsid !== undefined && !this.#links.has(nsid)) strangers.add(nsid);
    if (strangers.size === 0) return undefined;
    return Promise.all(
      Array.from(strangers, (nsid) => this.#linksOf(nsid).load(this.#context.connection, this.#calls, nsid)),
    ).then(() => undefined);
  }
}

/** All that this kernel tells of: who asks for a group that it does not have is refused. */
function objectsOf({ connection }: Context): MonitorObject[] {
  const objects = Object.keys(WATCHED) as MonitorObject[];
  return objects.filter((object) => {
    const { isRecent, groups } = WATCHED[object];
    return isRecent !== true || hasGroups(connection, groups);
  });
}

function hasGroups(connection: Context['connection'], groups: readonly number[]): boolean {
  try {
    connection.subscribe({ groups }).close();
    return true;
  } catch (error) {
    if (!(error instanceof SystemError) || error.code !== 'EINVAL') throw error;
    return false;
  }
}

function eventOf(followed: Followed<unknown>): object {
  if (followed instanceof OverrunError) return followed;
  if ('synchronised' in followed) {
    const { synchronised, timestamp } = followed;
    return { type: 'synchronised', timestamp, [synchronised]: true };
  }
  const { source, action, object, previous, timestamp, mark, group, nsid } = followed;
  const { word, types } = source as WatchedSource;
  return {
    type: types[action],
    [word]: object,
    ...(previous !== undefined && { previous }),
    timestamp,
    ...(mark !== undefined && { [mark]: true }),
    ...(nsid !== undefined && { nsid }),
    group,
  };
}
