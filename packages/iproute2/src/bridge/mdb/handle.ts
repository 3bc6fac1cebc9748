import {
  MdbMessage,
  MdbRequestMessage,
  type MdbView,
  RTM_DELMDB,
  RTM_GETMDB,
  RTM_NEWMDB,
} from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../../change.ts';
import { checkKeys } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { Devices } from '../../devices.ts';
import type { List } from '../../list.ts';
import { type CallOptions, callOptionsOf, dumped, requestOf, type Verb } from '../../object-request.ts';
import { spreadList } from '../../spread-list.ts';
import { CREATE_ONLY, CREATE_OR_REPLACE } from '../../verb-flags.ts';
import { checkVlan } from '../range.ts';
import { groupsFirst } from './groups-first.ts';
import type { MdbFilter, MdbFlushFilter, MdbLookupOptions, MdbRecord, MdbSpec } from './mdb.ts';
import { type BridgeRouterPort, readMdb, readRouters } from './read.ts';
import {
  checkGroup,
  mdbFlushRequest,
  mdbLookup,
  type MdbMessageInput,
  mdbRemoval,
  mdbRequest,
} from './spec.ts';
import { nameOrIndex } from '../../name-or-index.ts';

// linux/netlink.h: remove all that match.
const NLM_F_BULK = 0x200;

const ADD: Verb = { type: RTM_NEWMDB, flags: CREATE_ONLY, name: 'mdb add' };
const REPLACE: Verb = { type: RTM_NEWMDB, flags: CREATE_OR_REPLACE, name: 'mdb replace' };
const DELETE: Verb = { type: RTM_DELMDB, name: 'mdb del' };
const FLUSH: Verb = { type: RTM_DELMDB, flags: NLM_F_BULK, name: 'mdb flush' };
/** The types of answers: bridges answer with the type of the request. */
const ANSWERS = [RTM_GETMDB, RTM_NEWMDB];

const FILTER_KEYS = new Set('dev port grp vid'.split(' '));
const ROUTER_KEYS = new Set(['dev']);

/** The multicast databases of bridges and VXLANs: `bridge mdb`. */
export class MdbHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List entries: `bridge -details -statistics mdb show`.
   *
   * ```ts
   * for await (const { grp, port, vid } of handle.bridge().mdb().get({ dev: 'br0' })) console.log(grp, port, vid);
   * ```
   *
   * @throws TypeError or RangeError for a filter that means nothing; NetlinkError with code ENODEV, when read, if there is no
   * such link.
   */
  get(filter: MdbFilter = {}, options?: CallOptions): List<MdbRecord, MdbView> {
    checkKeys('mdb filter', filter, FILTER_KEYS);
    const { links, names } = this.#context;
    const { dev, port } = filter;
    const vid = filter.vid === undefined ? undefined : checkVlan(filter.vid, 'vid');
    const grp = filter.grp === undefined ? undefined : checkGroup(filter.grp);
    return spreadList({
      codec: MdbMessage,
      types: ANSWERS,
      messages: this.#all(options),
      prepare: async () => {
        const index = dev === undefined ? undefined : await links.indexOf(dev, 'dev', options);
        const portIndex = port === undefined ? undefined : await links.indexOf(port, 'port', options);
        const nameOf = await links.all(options);
        const portName = portIndex === undefined ? undefined : nameOrIndex(nameOf, portIndex);
        return (message) =>
          index !== undefined && message.header.ifindex !== index
            ? []
            : readMdb(message, { nameOf, names }).filter(
                (entry) =>
                  (portName === undefined || entry.port === portName) &&
                  (grp === undefined || entry.grp === grp) &&
                  (vid === undefined || entry.vid === vid),
              );
      },
    });
  }

  /**
   * List the ports that multicast routers are behind: what `bridge -details mdb show` says of routers.
   *
   * ```ts
   * const routers = await handle.bridge().mdb().routers({ dev: 'br0' }).toArray();
   * ```
   */
  routers(filter: Pick<MdbFilter, 'dev'> = {}, options?: CallOptions): List<BridgeRouterPort, MdbView> {
    checkKeys('mdb routers', filter, ROUTER_KEYS);
    const { links } = this.#context;
    const { dev } = filter;
    return spreadList({
      codec: MdbMessage,
      types: ANSWERS,
      messages: this.#all(options),
      prepare: async () => {
        const index = dev === undefined ? undefined : await links.indexOf(dev, 'dev', options);
        const nameOf = await links.all(options);
        return (message) =>
          index === undefined || message.header.ifindex === index ? readRouters(message, nameOf) : [];
      },
    });
  }

  /**
   * The entries of one group, one for each port: `bridge mdb get` (Linux 6.8).
   *
   * ```ts
   * const [entry] = await handle.bridge().mdb().lookup('239.1.1.1', { dev: 'br0', vid: 10 });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing; NetlinkError with code ENOENT if there is none.
   */
  async lookup(grp: string, options: MdbLookupOptions & CallOptions): Promise<MdbRecord[]> {
    const { connection, links, names } = this.#context;
    const lookup = mdbLookup(grp, options);
    const calls = callOptionsOf(options);
    const message = await lookup((link, key) => links.indexOf(link, key, calls));
    const request = { type: RTM_GETMDB, name: 'mdb lookup' };
    const replies = await connection.get(requestOf(MdbRequestMessage, message, request, calls));
    const nameOf = await links.all(calls);
    return replies.flatMap(({ data, payloadStart, end }) =>
      readMdb(MdbMessage.decodeAt(data, payloadStart, end), { nameOf, names }),
    );
  }

  /**
   * Make an entry: `bridge mdb add`.
   *
   * ```ts
   * await handle.bridge().mdb().add({ dev: 'br0', port: 'eth0', grp: '239.1.1.1', state: 'permanent', vid: 10 });
   * await handle.bridge().mdb().add({ dev: 'vxlan0', grp: '239.1.1.1', dst: '192.0.2.9', srcVni: 10, state: 'permanent' });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing, and for what only the kernel makes, of another entry (`blocked`,
   * `addedByStarEx`); NetlinkError with code EEXIST if it is there.
   */
  async add(entry: MdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(ADD, entry, options);
  }

  /**
   * Make entries from anywhere, many at a time: the first that fails ends it. Those of single sources come last, but for those that
   * the kernel makes of a group among them: what `get` lists can be made again.
   */
  addAll(entries: Objects<MdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(ADD, entries, options);
  }

  /** Make an entry, or change the one that is there: `bridge mdb replace` (Linux 6.3). */
  async replace(entry: MdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(REPLACE, entry, options);
  }

  /** Make or change entries from anywhere, many at a time and in the order of {@link addAll}: the first that fails ends it. */
  replaceAll(entries: Objects<MdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(REPLACE, entries, options);
  }

  /**
   * Remove an entry: `bridge mdb del`.
   *
   * ```ts
   * await handle.bridge().mdb().del({ dev: 'br0', port: 'eth0', grp: '239.1.1.1', vid: 10 });
   * ```
   *
   * @throws NetlinkError with code ENOENT, of older kernels EINVAL, if it is not there.
   */
  async del(entry: MdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, entry, options);
  }

  /** Remove entries from anywhere, many at a time and in the order of {@link addAll}: the first that fails ends it. */
  delAll(entries: Objects<MdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(DELETE, entries, options);
  }

  /**
   * Remove all entries of a database that a filter means, in the kernel, at once: `bridge mdb flush` (Linux 6.8).
   *
   * ```ts
   * await handle.bridge().mdb().flush({ dev: 'br0', port: 'eth0', permanent: false });
   * ```
   */
  async flush(filter: MdbFlushFilter, options?: CallOptions): Promise<void> {
    const { connection, links, names } = this.#context;
    const flush = mdbFlushRequest(filter, names);
    await links.steadily(async () => {
      const message = await flush((link, key) => links.indexOf(link, key, options));
      await connection.change(requestOf(MdbRequestMessage, message, FLUSH, options));
    });
  }

  // The kernel filters by nothing.
  #all(options?: CallOptions): ReturnType<typeof dumped> {
    const request = { type: RTM_GETMDB, name: 'mdb get' };
    const message = { header: { family: 'bridge' as const } };
    return dumped(() => [
      this.#context.connection.dump(requestOf(MdbRequestMessage, message, request, options)),
    ]);
  }

  #change(verb: Verb, entry: MdbSpec, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, entry, this.#changing(verb, options), options));
  }

  async #changeAll(verb: Verb, entries: Objects<MdbSpec>, options?: CallOptions): Promise<void> {
    const changing = this.#changing(verb, options);
    await groupsFirst(entries, (some) => changeAll(this.#context.connection, some, changing, options));
  }

  #changing(verb: Verb, options?: CallOptions): Change<MdbSpec, MdbMessageInput> {
    const { links, names } = this.#context;
    const devices = new Devices(links, options);
    const requestFor = verb.type === RTM_DELMDB ? mdbRemoval : mdbRequest;
    return { codec: MdbRequestMessage, verb, messageOf: (entry) => requestFor(entry, names)(devices.find) };
  }
}
