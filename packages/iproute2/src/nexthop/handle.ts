import { NexthopMessage, type NexthopView, RTM_DELNEXTHOP, RTM_NEWNEXTHOP } from '@netlink/rtnetlink';
import { type Change, changeAll, type Objects } from '../change.ts';
import { checkSaysSomething } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { Devices } from '../devices.ts';
import type { List } from '../list.ts';
import { type CallOptions, requestOf, type Verb } from '../object-request.ts';
import { CREATE_ONLY, CREATE_OR_REPLACE, REPLACE_ONLY } from '../verb-flags.ts';
import { NexthopBucketHandle } from './bucket-handle.ts';
import { nexthopList } from './list.ts';
import type { Nexthop, NexthopFilter, NexthopSpec } from './nexthop.ts';
import { restoreNexthops } from './restore.ts';
import {
  checkNexthop,
  linksOfNexthop,
  type NexthopBody,
  nexthopBody,
  nexthopRemoval,
  WordedNexthop,
} from './write.ts';

const NLM_F_ECHO = 0x8;

const ADD = { name: 'nexthop add', type: RTM_NEWNEXTHOP, flags: CREATE_ONLY } as const;
const REPLACE = { name: 'nexthop replace', type: RTM_NEWNEXTHOP, flags: CREATE_OR_REPLACE } as const;
const CHANGE = { name: 'nexthop change', type: RTM_NEWNEXTHOP, flags: REPLACE_ONLY } as const;
const RESTORE = { name: 'nexthop restore', type: RTM_NEWNEXTHOP, flags: CREATE_ONLY } as const;
const DEL = { name: 'nexthop del', type: RTM_DELNEXTHOP } as const;

type MakingVerb = typeof ADD | typeof REPLACE | typeof CHANGE;
type NexthopReference = Pick<NexthopSpec, 'id'>;

const DELETION: Change<NexthopReference, NexthopBody> = {
  codec: WordedNexthop,
  verb: DEL,
  messageOf: nexthopRemoval,
};

/** Nexthop objects and groups of them, which routes use by `nhid`: `ip nexthop`. Since Linux 5.3. */
export class NexthopHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List nexthop objects: `ip nexthop list`; just one with `id`: `ip nexthop get`. The kernel filters by family, link, master
   * and for groups, the rest is filtered here.
   *
   * ```ts
   * for await (const { id, via, group } of handle.nexthop().get()) console.log(id, via ?? group);
   * const [ecmp] = await handle.nexthop().get({ id: 10, stats: true }).toArray();
   * ```
   */
  get(filter: NexthopFilter = {}, options: CallOptions = {}): List<Nexthop, NexthopView> {
    return nexthopList(this.#context, filter, options);
  }

  /** Buckets of resilient groups: `ip nexthop bucket`. */
  bucket(): NexthopBucketHandle {
    return new NexthopBucketHandle(this.#context);
  }

  /**
   * Make a nexthop object: `ip nexthop add`. Resolves to its identifier, which the kernel chooses where none is given.
   *
   * ```ts
   * await handle.nexthop().add({ id: 1, via: '192.0.2.1', dev: 'eth0' });
   * await handle.nexthop().add({ id: 10, group: [1, { id: 2, weight: 3 }] });
   * await handle.nexthop().add({ id: 11, group: [1, 2], type: 'resilient', resilientArgs: { buckets: 64, idleTimer: 30 } });
   * ```
   *
   * @throws NetlinkError with code EEXIST if it is there; TypeError and RangeError for what means nothing.
   */
  add(nexthop: NexthopSpec, options: CallOptions = {}): Promise<number> {
    return this.#make(ADD, nexthop, options);
  }

  /** Make a nexthop object, or change the one that is there: `ip nexthop replace`. As {@link NexthopHandle.add} otherwise. */
  replace(nexthop: NexthopSpec, options: CallOptions = {}): Promise<number> {
    return this.#make(REPLACE, nexthop, options);
  }

  /**
   * Change a nexthop object; routes that use it follow. As {@link NexthopHandle.replace}, but it has to be there.
   *
   * @throws NetlinkError with code ENOENT if it is not there; TypeError without `id`.
   */
  async change(nexthop: NexthopSpec, options: CallOptions = {}): Promise<void> {
    checkNexthop(nexthop);
    if (nexthop.id === undefined) throw new TypeError('nexthop change: id is missing');
    await this.#make(CHANGE, nexthop, options);
  }

  /**
   * Delete a nexthop object, and with it the routes that use it: `ip nexthop del`. Nothing but `id` of what is given counts.
   *
   * ```ts
   * await handle.nexthop().del({ id: 10 });
   * ```
   *
   * @throws NetlinkError with code ENOENT if it is not there.
   */
  async del(nexthop: NexthopReference, options: CallOptions = {}): Promise<void> {
    const request = requestOf(WordedNexthop, nexthopRemoval(nexthop), DEL, options);
    await this.#context.connection.change(request);
  }

  /** Make many nexthop objects, in order, thousands at a time. Members come before their groups. The first that fails ends it. */
  async addAll(nexthops: Objects<NexthopSpec>, options: CallOptions = {}): Promise<void> {
    await this.#makeAll(ADD, nexthops, options);
  }

  /** The same with {@link NexthopHandle.replace}. */
  async replaceAll(nexthops: Objects<NexthopSpec>, options: CallOptions = {}): Promise<void> {
    await this.#makeAll(REPLACE, nexthops, options);
  }

  /** The same with {@link NexthopHandle.del}. */
  async delAll(nexthops: Objects<NexthopReference>, options: CallOptions = {}): Promise<void> {
    await changeAll(this.#context.connection, nexthops, DELETION, options);
  }

  /**
   * Delete all nexthop objects that a filter means, without one all, and the routes that use them: `ip nexthop flush`.
   * Resolves to how many there were. A group that went with its last member is no error.
   *
   * ```ts
   * await handle.nexthop().flush({ protocol: 'bgp' });
   * ```
   *
   * @throws TypeError if all that the filter says is `undefined`.
   */
  async flush(filter: NexthopFilter = {}, options: CallOptions = {}): Promise<number> {
    if (Object.keys(filter).length > 0) checkSaysSomething('nexthop flush', filter);
    const nexthops = await this.get(filter, options).toArray();
    await changeAll(this.#context.connection, nexthops, { ...DELETION, ignore: ['ENOENT'] }, options);
    return nexthops.length;
  }

  /** The nexthop objects that a filter lists. {@link NexthopHandle.restore} takes them. */
  save(filter: NexthopFilter = {}, options: CallOptions = {}): Promise<Nexthop[]> {
    return this.get(filter, options).toArray();
  }

  /**
   * Make nexthop objects that were saved, groups after their members. Those that are there stay as they are. Resolves to how many
   * were made.
   *
   * ```ts
   * const nexthops = await handle.nexthop().save();
   * await handle.nexthop().flush();
   * await handle.nexthop().restore(nexthops);
   * ```
   *
   * @throws TypeError for what means nothing; the first that fails ends it.
   */
  restore(nexthops: Objects<NexthopSpec>, options: CallOptions = {}): Promise<number> {
    return restoreNexthops(nexthops, (some) => this.#makeAll(RESTORE, some, options, ['EEXIST']));
  }

  #makeAll(
    verb: Verb,
    nexthops: Objects<NexthopSpec>,
    options: CallOptions,
    ignore?: readonly string[],
  ): Promise<number> {
    const { connection, links } = this.#context;
    const devices = new Devices(links, options);
    const messageOf = (spec: NexthopSpec): NexthopBody | Promise<NexthopBody> => this.#bodyOf(spec, devices);
    return changeAll(connection, nexthops, { codec: WordedNexthop, verb, messageOf, ignore }, options);
  }

  #bodyOf(spec: NexthopSpec, devices: Devices): NexthopBody | Promise<NexthopBody> {
    const body = (): NexthopBody =>
      nexthopBody(spec, { indexOf: devices.indexOf, names: this.#context.names });
    const pending = devices.learn(linksOfNexthop(spec));
    return pending === undefined ? body() : pending.then(body);
  }

  async #make(verb: MakingVerb, spec: NexthopSpec, options: CallOptions): Promise<number> {
    const { connection, links } = this.#context;
    const message = await this.#bodyOf(spec, new Devices(links, options));
    if (spec.id !== undefined && spec.id !== 0) {
      await connection.change(requestOf(WordedNexthop, message, verb, options));
      return spec.id;
    }
    // What the kernel has made it sends back, if asked to.
    const flags = verb.flags | NLM_F_ECHO;
    const [echo] = await connection.change(requestOf(WordedNexthop, message, { ...verb, flags }, options));
    if (echo === undefined) throw new TypeError(`${verb.name}: the kernel did not say which id it chose`);
    return NexthopMessage.viewAt(echo.data, echo.payloadStart, echo.end).id ?? 0;
  }
}
