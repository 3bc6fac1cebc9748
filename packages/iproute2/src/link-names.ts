import { type Connection, NetlinkError, OverrunError, type Subscription, SystemError } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK, RTNLGRP_LINK } from '@netlink/rtnetlink';
import { isAltname, linkReference } from './link/name.ts';
import { LinkTable } from './link-table.ts';
import { named } from './named.ts';
import { type CallOptions, requestOf } from './object-request.ts';
import { targetOf } from './target.ts';

/** A link by its name (altnames included) or by its index. */
export type LinkReference = string | number;

/** Finds the name of a link that has an index. */
export type NameOf = (index: number) => string | undefined;

/** Single links that are asked for before all of them are: a program that makes one change need not hear of a thousand. */
const FEW = 4;

/** Links come and go faster than events can be kept: what the last dump had is as good as it gets. */
const ATTEMPTS = 10;

const ENODEV = -19;

/**
 * Names and indices of links. They are asked for once, when they are first needed, and kept by the events of the kernel, which
 * are taken in before each use: the kernel sends them before it answers whoever renamed a link, so that the table is what was
 * true a moment ago. Where events are lost, or there are none, the links are asked for anew.
 */
export class LinkNames {
  readonly #connection: Connection;
  readonly #target: number | undefined;
  readonly #table = new LinkTable();
  #events: Subscription | undefined;
  #isLoaded = false;
  #loading: Promise<void> | undefined;
  #asked = 0;
  /** How many indices were given for names. */
  #given = 0;

  /** `target` is the id of the namespace that they are in, where it is another: events are of our own only. */
  constructor(connection: Connection, target?: number) {
    this.#connection = connection;
    this.#target = target;
  }

  /** All links, for their names: what is read later is true of later. */
  async table(options: CallOptions = {}): Promise<LinkTable> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.#isCurrent(); attempt++) {
      // Whoever asks while the links are on their way waits for them; if they do not come, it asks for itself.
      if (this.#loading === undefined) await this.#load(options);
      else await this.#loading.catch(() => undefined);
      if (this.#events === undefined) break;
    }
    return this.#table;
  }

  /** The names of all links. */
  async all(options: CallOptions = {}): Promise<NameOf> {
    return (await this.table(options)).nameOf;
  }

  /** All links, if they are known already. */
  known(): LinkTable | undefined {
    return this.#isCurrent() ? this.#table : undefined;
  }

  /** All links for one who needs but a few: `undefined` as long as it is cheaper to ask for those alone. */
  async tableForFew(options: CallOptions = {}): Promise<LinkTable | undefined> {
    if (this.#isCurrent()) return this.#table;
    if (this.#asked === FEW) return this.table(options);
    this.#asked++;
    return undefined;
  }

  /**
   * The index of a link, which whoever asks has under `key`. An index is taken as it is.
   *
   * @throws NetlinkError with code ENODEV if there is none of that name; TypeError or RangeError that begins with `key` for what
   *   can be no link.
   */
  async indexOf(link: LinkReference, key: string, options?: CallOptions): Promise<number> {
    const reference = named(key, () => linkReference(link));
    return typeof reference === 'number' ? reference : this.lookUp(reference, options);
  }

  /**
   * The index of the link of a name, altnames included.
   *
   * @throws NetlinkError with code ENODEV if there is none.
   */
  async lookUp(name: string, options: CallOptions = {}): Promise<number> {
    const index = (await this.tableForFew(options))?.indexOf(name) ?? (await this.#ask(name, options));
    this.#given++;
    return index;
  }

  /**
   * What `ask` comes to. A link may be gone by the time that the kernel hears its index, and another one have its name: if the
   * kernel knows none of an index that was given for a name meanwhile, all is asked once more, names included.
   */
  async steadily<T>(ask: () => Promise<T>): Promise<T> {
    const before = this.#given;
    try {
      return await ask();
    } catch (error) {
      const isGone = error instanceof NetlinkError && error.code === 'ENODEV';
      if (!isGone || this.#given === before) throw error;
      return ask();
    }
  }

  async #load(options: CallOptions): Promise<void> {
    if (this.#target === undefined) this.#events ??= this.#subscribe();
    const loading = this.#table.load(this.#connection, options, this.#target);
    this.#loading = loading;
    try {
      await loading;
      this.#isLoaded = this.#events !== undefined;
    } finally {
      this.#loading = undefined;
    }
  }

  // Before the links are asked for, so that nothing happens in between.
  #subscribe(): Subscription | undefined {
    try {
      return this.#connection.subscribe({ groups: [RTNLGRP_LINK] });
    } catch (error) {
      // A transport without events, or no descriptor left.
      if (error instanceof TypeError || error instanceof SystemError) return undefined;
      throw error;
    }
  }

  /** Take in what happened; whether the table is true then. */
  #isCurrent(): boolean {
    if (!this.#isLoaded || this.#events === undefined) return false;
    for (let events = this.#events.take(); events.length > 0; events = this.#events.take()) {
      for (const event of events) {
        if (event instanceof OverrunError) this.#isLoaded = false;
        else this.#table.observe(event.message);
      }
    }
    return this.#isLoaded;
  }

  // Other names are known to the kernel only: it does not always tell when they come and go.
  async #ask(link: string, options: CallOptions): Promise<number> {
    const key = isAltname(link) ? { altIfname: link } : { ifname: link };
    const name = `link ${JSON.stringify(link)}`;
    const attributes = { ...key, ...targetOf({ target: this.#target }), extMask: ['skipStats'] } as const;
    const request = requestOf(LinkMessage, { attributes }, { type: RTM_GETLINK, name }, options);
    const [reply] = await this.#connection.get(request);
    if (reply === undefined) throw new NetlinkError({ errno: ENODEV, request: name });
    return LinkMessage.viewAt(reply.data, reply.payloadStart, reply.end).index;
  }
}
