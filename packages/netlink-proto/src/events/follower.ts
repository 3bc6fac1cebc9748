import type { NetlinkBuffer } from '@netlink/packet';
import { ClosedError, OverrunError } from '@netlink/sys';
import type { MessageBatch } from '../batch.ts';
import { DumpInterruptedError } from '../errors.ts';
import { turn } from '../turn.ts';
import type { NetlinkEvent } from './netlink-event.ts';
import { type Change, type Difference, type Identity, ObjectTable } from './object-table.ts';
import { Pause } from './pause.ts';
import type { Subscription } from './subscription.ts';

/** One sort of objects that a {@link Follower} follows. */
export interface Source<T> extends Identity<T> {
  /**
   * All objects there are, in dumps that throw `DumpInterruptedError` at their end if they are inconsistent. Without it what is
   * lost of this sort stays lost: there are events only.
   */
  list?(): AsyncIterable<MessageBatch>;
  /** What a message says, if it is about such an object or about several. `nsid` is that of the event. */
  read(message: NetlinkBuffer, nsid: number | undefined): Change<T> | readonly Change<T>[] | undefined;
  /** Whether the kernel changes such objects without a word when it sends this message: then they are listed anew. */
  doubts?(message: NetlinkBuffer): boolean;
}

/** Why an object is told that no event was about: it was there from the beginning, or events about it were lost. */
export type Mark = 'initial' | 'resync';

/** News of one object. */
export interface News<T> extends Difference<T> {
  /** What it is. */
  readonly source: Source<T>;
  /** When it was learned, in milliseconds since 1970. */
  readonly timestamp: number;
  /** Why it is told, if not because of an event. */
  readonly mark?: Mark;
  /** `NLM_F_*` of the event; 0 if there was none. */
  readonly flags: number;
  /** The multicast group of the event; 0 if there was none. */
  readonly group: number;
  /** The id of the namespace that the event came from, if not our own. */
  readonly nsid?: number;
}

/** From here on all that was told is exactly what the kernel has. */
export interface Synchronised {
  /** The first time, or again. */
  readonly synchronised: Mark;
  /** When, in milliseconds since 1970. */
  readonly timestamp: number;
}

/** What a {@link Follower} gives. */
export type Followed<T> = News<T> | Synchronised | OverrunError;

/** How a {@link Follower} goes about it. */
export interface FollowerOptions {
  /** Whether to tell what is there at the beginning. */
  readonly initial?: boolean | undefined;
  /** Whether to list again where events were lost; true unless it is switched off. */
  readonly resync?: boolean | undefined;
  /** Runs before events are read, with all that came together. */
  readonly before?: ((events: readonly NetlinkEvent[]) => Promise<void> | undefined) | undefined;
  /** Sees each event right before it is read. */
  readonly observe?: ((event: NetlinkEvent) => void) | undefined;
  /** Runs before the objects are listed, the first time and again. */
  readonly prepare?: (() => Promise<void>) | undefined;
}

/** Of differences, so many are told at a time. */
const CHUNK = 1024;
/** Looks at the socket before what a dump brought is taken: enough for what was in the queue when the dump was made. */
const LOOKS = 16;

/**
 * Objects and what becomes of them, without a gap: it listens first, lists then, and applies the events that came meanwhile to
 * the list. Where events were lost it lists again, and tells the difference.
 *
 * It can be iterated once. Leaving the loop closes the subscription.
 */
export class Follower<T> implements AsyncIterable<Followed<T>> {
  readonly #subscription: Subscription;
  readonly #sources: readonly Source<T>[];
  readonly #options: FollowerOptions;
  readonly #tables = new Map<Source<T>, ObjectTable<T>>();
  readonly #pauses = new Map<Source<T>, Pause>();
  /** Sources of which something may be unknown. */
  readonly #doubtful = new Set<Source<T>>();
  #overrun = false;

  constructor(subscription: Subscription, sources: readonly Source<T>[], options: FollowerOptions = {}) {
    this.#subscription = subscription;
    this.#sources = sources;
    this.#options = options;
    for (const source of sources) {
      if (source.list === undefined) continue;
      this.#tables.set(source, new ObjectTable(source));
      this.#pauses.set(source, new Pause());
    }
  }

  /** What comes, one by one. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Followed<T>, void, undefined> {
    for await (const batch of this.batches()) yield* batch;
  }

  /** What comes, many at a time. */
  async *batches(): AsyncGenerator<readonly Followed<T>[], void, undefined> {
    try {
      await this.#options.prepare?.();
      for (const source of this.#tables.keys()) this.#doubtful.add(source);
      if (this.#doubtful.size > 0) yield* this.#synchronise('initial');
      // Without a copy of what there is nothing can be missed of it.
      if (this.#options.resync === false) this.#tables.clear();
      for (;;) {
        const news = await this.#take();
        if (news.length > 0) yield news;
        else if (this.#doubtful.size > 0) yield* this.#synchronise('resync');
        else await this.#subscription.readable();
      }
    } catch (error) {
      if (!(error instanceof ClosedError)) throw error;
    } finally {
      this.#subscription.close();
    }
  }

  /** List what is in doubt until nothing is. Whoever changes things all the time must not make us list all the time. */
  async *#synchronise(mark: Mark): AsyncGenerator<readonly Followed<T>[], void, undefined> {
    let lost = mark === 'initial';
    for (let source = first(this.#doubtful); source !== undefined; source = first(this.#doubtful)) {
      yield* this.#during(this.#pauses.get(source)?.rest ?? 0);
      if (this.#overrun) {
        // The queue must be empty once: until then the kernel adds nothing to it.
        yield* this.#drain(Infinity);
        this.#overrun = false;
        await this.#options.prepare?.();
        lost = true;
      }
      this.#doubtful.delete(source);
      if (!(yield* this.#list(source, mark))) this.#doubtful.add(source);
      this.#pauses.get(source)?.note();
    }
    if (lost) yield [{ synchronised: mark, timestamp: Date.now() }];
  }

  /** List one source. Returns whether the kernel gave a consistent list. */
  async *#list(source: Source<T>, mark: Mark): AsyncGenerator<readonly Followed<T>[], boolean, undefined> {
    const table = this.#tables.get(source);
    if (table === undefined || source.list === undefined) return true;
    table.begin();
    try {
      for await (const batch of source.list()) {
        // What happened before this part of the dump was made comes first.
        yield* this.#drain(LOOKS);
        for (const message of batch) {
          for (const { action, object } of listed(source.read(message, undefined)))
            if (action === 'new') table.list(object);
        }
      }
    } catch (error) {
      table.abandon();
      if (error instanceof DumpInterruptedError) return false;
      throw error;
    }
    yield* this.#drain(LOOKS);
    // If events were lost meanwhile it is listed once more, but this much is known: a flood without end must not hide all.
    yield* this.#tell(table.end(), { source, mark });
    return true;
  }

  *#tell(
    differences: Iterable<Difference<T>>,
    of: { readonly source: Source<T>; readonly mark: Mark },
  ): Generator<readonly Followed<T>[], void, undefined> {
    const isSilent = of.mark === 'initial' && this.#options.initial !== true;
    let chunk: News<T>[] = [];
    const timestamp = Date.now();
    for (const difference of differences) {
      if (isSilent) continue;
      chunk.push({ ...difference, ...of, timestamp, flags: 0, group: 0 });
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  }

  /** Read events for a while. */
  async *#during(milliseconds: number): AsyncGenerator<readonly Followed<T>[], void, undefined> {
    if (milliseconds <= 0) return;
    const signal = AbortSignal.timeout(Math.ceil(milliseconds));
    while (!signal.aborted) {
      const news = await this.#take();
      if (news.length > 0) yield news;
      else await this.#subscription.readable(signal).catch(unlessAborted(signal));
    }
  }

  /** Read events until there are none, or enough. */
  async *#drain(looks: number): AsyncGenerator<readonly Followed<T>[], void, undefined> {
    for (let look = 0; look < looks; look++) {
      const news = await this.#take();
      if (news.length === 0) return;
      yield news;
    }
  }

  async #take(): Promise<Followed<T>[]> {
    for (;;) {
      if (turn.isOver) await turn.next();
      const taken = this.#subscription.take();
      if (taken.length === 0) return [];
      const events: NetlinkEvent[] = [];
      const news: Followed<T>[] = [];
      for (const item of taken) {
        if (!(item instanceof OverrunError)) events.push(item);
        else if (this.#noteOverrun()) news.push(item);
      }
      const ready = this.#options.before?.(events);
      if (ready !== undefined) await ready;
      for (const event of events) this.#read(event, news);
      if (news.length > 0) return news;
    }
  }

  /** Whether an overrun is worth a word: until it is mended, further ones say nothing new. */
  #noteOverrun(): boolean {
    const isFirst = !this.#overrun;
    for (const source of this.#tables.keys()) this.#doubtful.add(source);
    this.#overrun = this.#tables.size > 0;
    return isFirst;
  }

  #read(event: NetlinkEvent, news: Followed<T>[]): void {
    this.#options.observe?.(event);
    const { message, nsid } = event;
    for (const source of this.#sources) {
      for (const change of listed(source.read(message, nsid))) news.push(this.#apply(source, change, event));
      if (nsid === undefined && this.#tables.has(source) && source.doubts?.(message) === true)
        this.#doubtful.add(source);
    }
  }

  #apply(source: Source<T>, change: Change<T>, { group, nsid, timestamp }: NetlinkEvent): News<T> {
    const { flags, ...told } = change;
    const difference = nsid === undefined ? this.#tables.get(source)?.apply(change) : undefined;
    return {
      ...(difference ?? told),
      source,
      timestamp,
      flags,
      group,
      ...(nsid !== undefined && { nsid }),
    };
  }
}

const NO_CHANGES: readonly never[] = [];

function listed<T>(read: T | readonly T[] | undefined): readonly T[] {
  if (read === undefined) return NO_CHANGES;
  return Array.isArray(read) ? (read as readonly T[]) : [read as T];
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

function unlessAborted(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted || error instanceof ClosedError) throw error;
  };
}
