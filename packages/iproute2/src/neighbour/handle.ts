import { type Dump, NetlinkError } from '@netlink/proto';
import {
  NeighbourMessage,
  type NeighbourView,
  RTM_DELNEIGH,
  RTM_GETNEIGH,
  RTM_NEWNEIGH,
} from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../change.ts';
import { asItIs, checkFields, checkSaysSomething, fields } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { Devices } from '../devices.ts';
import { filteredList } from '../filtered-list.ts';
import { isOn } from '../link/field-checks.ts';
import { linkIndices } from '../link/link-list.ts';
import { linkReference } from '../link/name.ts';
import { masterOf } from '../link/vrf.ts';
import type { LinkReference } from '../link-names.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf, type Verb } from '../object-request.ts';
import { CREATE_BESIDE, CREATE_ONLY, CREATE_OR_REPLACE, REPLACE_ONLY } from '../verb-flags.ts';
import { neighbourTest } from './filter.ts';
import type { Neighbour, NeighbourFilter, NeighbourSpec } from './neighbour.ts';
import { inTurns, type Turn } from '../saved/in-turns.ts';
import { readNeighbour } from './read.ts';
import { neighbourRemoval, type NeighbourRequest, neighbourRequest, WordedNeighbour } from './spec.ts';

const ADD: Verb = { type: RTM_NEWNEIGH, flags: CREATE_ONLY, name: 'neighbour add' };
const CHANGE: Verb = { type: RTM_NEWNEIGH, flags: REPLACE_ONLY, name: 'neighbour change' };
const REPLACE: Verb = { type: RTM_NEWNEIGH, flags: CREATE_OR_REPLACE, name: 'neighbour replace' };
const APPEND: Verb = { type: RTM_NEWNEIGH, flags: CREATE_BESIDE, name: 'neighbour append' };
const DELETE: Verb = { type: RTM_DELNEIGH, name: 'neighbour del' };

/** Index of no link in particular: what the host answers for on all of them. */
const ALL_LINKS = 0;

/** Where a neighbour is looked for. */
export interface NeighbourLookupOptions extends CallOptions {
  /** Link that it is on. A proxy entry may be for all links. */
  readonly dev?: LinkReference | undefined;
  /** Whether an entry that the host answers for is meant. */
  readonly proxy?: boolean | undefined;
}

const LOOKUP_FIELDS = fields<keyof NeighbourLookupOptions>(
  [linkReference, 'dev'],
  [isOn, 'proxy'],
  [asItIs, 'signal', 'timeout'],
);

/** Neighbours, ARP and NDP: `ip neighbour`. */
export class NeighbourHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List neighbours: `ip neighbour show nud all`; with `proxy: true` those that the host answers for, `ip neighbour show
   * proxy`. The kernel filters by family, link and master.
   *
   * ```ts
   * const stale = await handle.neighbour().get({ dev: 'eth0', state: 'stale' }).toArray();
   * ```
   *
   * @throws TypeError for a key that means nothing; NetlinkError with code ENODEV, when read, if there is no such link.
   */
  get(filter: NeighbourFilter = {}, options?: CallOptions): List<Neighbour, NeighbourView> {
    const { links, names } = this.#context;
    const test = neighbourTest(filter, names);
    // Looked up anew each time that the list is read, before any message of it is tested.
    let index: number | undefined;
    let free: ReadonlySet<number> | undefined;
    return filteredList({
      codec: NeighbourMessage,
      type: RTM_NEWNEIGH,
      messages: dumped(async () => {
        index = filter.dev === undefined ? undefined : await links.indexOf(filter.dev, 'dev', options);
        free = filter.master === null ? await this.#linksWithoutMaster(options) : undefined;
        return [await this.#dump(filter, index, options)];
      }),
      test: (view) =>
        isIp(view) &&
        (index === undefined || view.ifindex === index) &&
        (free === undefined || free.has(view.ifindex)) &&
        (test?.(view) ?? true),
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readNeighbour(message, nameOf, names);
      },
    });
  }

  /**
   * The one neighbour of an address: `ip neighbour get 192.0.2.9 dev eth0` (Linux 5.0). The kernel does not look for it on the link.
   *
   * ```ts
   * const { lladdr, state } = await handle.neighbour().lookup('192.0.2.9', { dev: 'eth0' });
   * ```
   *
   * @throws TypeError for what is no address; NetlinkError with code ENOENT if there is none.
   */
  async lookup(dst: string, lookup: NeighbourLookupOptions = {}): Promise<Neighbour> {
    checkFields('neighbour lookup', lookup, LOOKUP_FIELDS);
    const { dev, proxy = false, ...options } = lookup;
    const { connection, links, names } = this.#context;
    const message = neighbourRemoval(
      { dst, dev, proxy },
      names,
    )(dev === undefined ? 0 : await links.indexOf(dev, 'dev', options));
    const request = { type: RTM_GETNEIGH, name: 'neighbour lookup' };
    const [reply] = await connection.get(requestOf(NeighbourMessage, message, request, options));
    if (reply === undefined) throw new NetlinkError({ errno: -2, request: request.name });
    const nameOf = await links.all(options);
    return readNeighbour(NeighbourMessage.decodeAt(reply.data, reply.payloadStart, reply.end), nameOf, names);
  }

  /**
   * Make a neighbour, permanent unless `state` says otherwise: `ip neighbour add`. Where there is a proxy for all links, the kernel
   * makes none of the same address for one, and says nothing.
   *
   * ```ts
   * await handle.neighbour().add({ dev: 'eth0', dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01' });
   * ```
   *
   * @throws TypeError for what means nothing; NetlinkError with code EEXIST if it is there.
   */
  async add(neighbour: NeighbourSpec, options?: CallOptions): Promise<void> {
    await this.#change(ADD, neighbour, options);
  }

  /** Make neighbours from anywhere, many at a time, proxies for all links last: the first that fails ends it. */
  async addAll(neighbours: Objects<NeighbourSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(ADD, neighbours, options);
  }

  /**
   * Change a neighbour: `ip neighbour change`.
   *
   * ```ts
   * await handle.neighbour().change({ dev: 'eth0', dst: '192.0.2.9', state: 'stale' });
   * ```
   *
   * @throws NetlinkError with code ENOENT if it is not there.
   */
  async change(neighbour: NeighbourSpec, options?: CallOptions): Promise<void> {
    await this.#change(CHANGE, neighbour, options);
  }

  /**
   * Make a neighbour, or change the one that is there: `ip neighbour replace`.
   *
   * ```ts
   * await handle.neighbour().replace({ dev: 'eth0', dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01', state: 'reachable' });
   * ```
   */
  async replace(neighbour: NeighbourSpec, options?: CallOptions): Promise<void> {
    await this.#change(REPLACE, neighbour, options);
  }

  /**
   * Make a neighbour beside one that is there: `ip neighbour append`. The tables of ARP and NDP have one for an address, so there it
   * makes one that is not there, and leaves one that is.
   */
  async append(neighbour: NeighbourSpec, options?: CallOptions): Promise<void> {
    await this.#change(APPEND, neighbour, options);
  }

  /** Make or change neighbours from anywhere, many at a time, proxies for all links last: the first that fails ends it. */
  async replaceAll(neighbours: Objects<NeighbourSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(REPLACE, neighbours, options);
  }

  /**
   * Remove a neighbour: `ip neighbour del 192.0.2.9 dev eth0`.
   *
   * ```ts
   * await handle.neighbour().del({ dev: 'eth0', dst: '192.0.2.9' });
   * ```
   *
   * @throws NetlinkError with code ENOENT if it is not there.
   */
  async del(neighbour: NeighbourSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, neighbour, options);
  }

  /** Remove neighbours from anywhere, many at a time: the first that fails ends it. */
  async delAll(neighbours: Objects<NeighbourSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(DELETE, neighbours, options);
  }

  /**
   * Remove the neighbours that a filter lists: `ip neighbour flush dev eth0`. As with ip(8), permanent ones and those that
   * need no resolution stay unless `state` names them. Resolves to how many were removed.
   *
   * ```ts
   * await handle.neighbour().flush({ dev: 'eth0', state: ['stale', 'failed'] });
   * ```
   *
   * @throws TypeError if the filter says nothing.
   */
  async flush(filter: NeighbourFilter, options?: CallOptions): Promise<number> {
    checkSaysSomething('neighbour flush', filter);
    const found = await this.get(filter, options).toArray();
    const meant = found.filter(
      ({ state }) => filter.state !== undefined || (state !== 'permanent' && state !== 'noarp'),
    );
    const all = meant.map(({ dst, index, proxy }) => ({ dst, dev: index, proxy }));
    // One that went away by itself is no failure.
    return this.#changeAll(DELETE, all, options, ['ENOENT']);
  }

  // Kernels before 5.15 have no number that means none. What an entry for all links is on has no master, either.
  async #linksWithoutMaster(options: CallOptions = {}): Promise<ReadonlySet<number>> {
    return new Set([ALL_LINKS, ...(await linkIndices(this.#context, { master: null }, options))]);
  }

  async #dump(filter: NeighbourFilter, index: number | undefined, options?: CallOptions): Promise<Dump> {
    const { family, master, vrf, proxy = false } = filter;
    // For links without a master those that are told are looked through.
    const owner = master === null ? undefined : await masterOf(this.#context, { master, vrf }, options);
    const message = {
      header: { family: family ?? ('unspec' as const), ...(proxy && { flags: ['proxy' as const] }) },
      attributes: {
        ...(index !== undefined && { ifindex: index }),
        ...(owner !== undefined && { master: owner }),
      },
    };
    const request = { type: RTM_GETNEIGH, name: 'neighbour get' };
    return this.#context.connection.dump(requestOf(NeighbourMessage, message, request, options));
  }

  #change(verb: Verb, neighbour: NeighbourSpec, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, neighbour, this.#changing(verb, options), options));
  }

  #changeAll(
    verb: Verb,
    neighbours: Objects<NeighbourSpec>,
    options?: CallOptions,
    ignore?: readonly string[],
  ): Promise<number> {
    const change = { ...this.#changing(verb, options), ignore };
    const all = (some: Objects<NeighbourSpec>): Promise<number> =>
      changeAll(this.#context.connection, some, change, options);
    return verb === DELETE ? all(neighbours) : inTurns(neighbours, all, turnOf);
  }

  #changing(verb: Verb, options?: CallOptions): Change<NeighbourSpec, ReturnType<NeighbourRequest>> {
    const { links, names } = this.#context;
    const devices = new Devices(links, options);
    const request = verb === DELETE ? neighbourRemoval : neighbourRequest;
    return {
      codec: WordedNeighbour,
      verb,
      messageOf: (neighbour) => devices.with(neighbour, (given) => request(given, names)),
    };
  }
}

// The kernel makes no proxy of a link where there is one of the same address for all links, and does not say so.
function turnOf({ proxy, dev }: NeighbourSpec): Turn {
  return proxy === true && dev === undefined ? 1 : 0;
}

function isIp({ family }: NeighbourView): boolean {
  return family === 'inet' || family === 'inet6';
}
