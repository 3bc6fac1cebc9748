import { NetlinkError } from '@netlink/proto';
import {
  NeighbourMessage,
  type NeighbourView,
  RTM_DELNEIGH,
  RTM_GETNEIGH,
  RTM_NEWNEIGH,
} from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../../change.ts';
import { asItIs, checkFields, fields } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { Devices } from '../../devices.ts';
import { filteredList } from '../../filtered-list.ts';
import { isOn } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import type { List } from '../../list.ts';
import { type CallOptions, callOptionsOf, dumped, requestOf, type Verb } from '../../object-request.ts';
import { CREATE_BESIDE, CREATE_ONLY, CREATE_OR_REPLACE } from '../../verb-flags.ts';
import type { FdbEntry, FdbFilter, FdbFlushFilter, FdbLookupOptions, FdbSpec } from './fdb.ts';
import { Masters } from '../masters.ts';
import { fdbTest } from './filter.ts';
import { fdbFlushRequest } from './flush.ts';
import { readFdb } from './read.ts';
import { checkMac, type FdbRequest, fdbRequest, placeOf } from './spec.ts';

// linux/netlink.h: remove all that match.
const NLM_F_BULK = 0x200;

const ADD: Verb = { type: RTM_NEWNEIGH, flags: CREATE_ONLY, name: 'fdb add' };
const REPLACE: Verb = { type: RTM_NEWNEIGH, flags: CREATE_OR_REPLACE, name: 'fdb replace' };
const APPEND: Verb = { type: RTM_NEWNEIGH, flags: CREATE_BESIDE, name: 'fdb append' };
const DELETE: Verb = { type: RTM_DELNEIGH, name: 'fdb del' };
const FLUSH: Verb = { type: RTM_DELNEIGH, flags: NLM_F_BULK, name: 'fdb flush' };
const ENOENT = -2;

const LOOKUP_FIELDS = fields<keyof (FdbLookupOptions & CallOptions)>(
  [linkReference, 'dev', 'br'],
  [isOn, 'self'],
  [asItIs, 'vlan', 'vni', 'signal', 'timeout'],
);

/** The forwarding databases of bridges, VXLANs and devices: `bridge fdb`. */
export class FdbHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List entries: `bridge -details -statistics fdb show`. The kernel filters by link and bridge.
   *
   * ```ts
   * for await (const { mac, dev, dst } of handle.bridge().fdb().get({ br: 'br0', dynamic: true })) console.log(mac, dev, dst);
   * ```
   *
   * @throws TypeError or RangeError for a filter that means nothing; NetlinkError with code ENODEV, when read, if there is no
   * such link.
   */
  get(filter: FdbFilter = {}, options?: CallOptions): List<FdbEntry, NeighbourView> {
    const { connection, links } = this.#context;
    const test = fdbTest(filter);
    const { dev, br } = filter;
    return filteredList({
      codec: NeighbourMessage,
      type: RTM_NEWNEIGH,
      messages: dumped(async () => {
        const message = {
          header: {
            family: 'bridge' as const,
            ...(dev !== undefined && { ifindex: await links.indexOf(dev, 'dev', options) }),
          },
          attributes: br === undefined ? {} : { master: await links.indexOf(br, 'br', options) },
        };
        const request = { type: RTM_GETNEIGH, name: 'fdb get' };
        return [connection.dump(requestOf(NeighbourMessage, message, request, options))];
      }),
      test,
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readFdb(message, nameOf);
      },
    });
  }

  /**
   * The one entry of an address: `bridge fdb get` (Linux 5.0).
   *
   * ```ts
   * const { dev } = await handle.bridge().fdb().lookup('02:00:5e:00:53:01', { br: 'br0' });
   * ```
   *
   * @throws TypeError for what is no address, or without link and bridge; NetlinkError with code ENOENT if there is none.
   */
  async lookup(mac: string, options: FdbLookupOptions & CallOptions): Promise<FdbEntry> {
    checkFields('fdb lookup', options, LOOKUP_FIELDS);
    const { connection, links } = this.#context;
    const { dev, br, self, vlan, vni } = options;
    const calls = callOptionsOf(options);
    if (dev === undefined && br === undefined) throw new TypeError('fdb lookup: dev or br is needed');
    const message = {
      header: {
        family: 'bridge' as const,
        ...(dev !== undefined && { ifindex: await links.indexOf(dev, 'dev', calls) }),
        flags: [self === true ? ('self' as const) : ('master' as const)],
      },
      attributes: {
        lladdr: checkMac(mac),
        ...placeOf({ vlan, vni }),
        ...(br !== undefined && { master: await links.indexOf(br, 'br', calls) }),
      },
    };
    const request = { type: RTM_GETNEIGH, name: 'fdb lookup' };
    const [reply] = await connection.get(requestOf(NeighbourMessage, message, request, calls));
    if (reply === undefined) throw new NetlinkError({ errno: ENOENT, request: request.name });
    const nameOf = await links.all(calls);
    return readFdb(NeighbourMessage.decodeAt(reply.data, reply.payloadStart, reply.end), nameOf);
  }

  /**
   * Make an entry: `bridge fdb add`. Without `master` it is one of the link itself, and permanent unless `state` says
   * otherwise, as with bridge(8).
   *
   * ```ts
   * await handle.bridge().fdb().add({ mac: '02:00:5e:00:53:01', dev: 'eth0', master: true, state: 'static', vlan: 10 });
   * await handle.bridge().fdb().add({ mac: '00:00:00:00:00:00', dev: 'vxlan0', dst: '192.0.2.9' });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing, and for a `master` that the link is no port of; NetlinkError with code
   *   EEXIST if it is there.
   */
  async add(entry: FdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(ADD, entry, options);
  }

  /** Make entries from anywhere, many at a time: the first that fails ends it. */
  addAll(entries: Objects<FdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(ADD, entries, options);
  }

  /**
   * Make a further entry for an address: `bridge fdb append`. That is how a VXLAN sends to several remote hosts.
   *
   * ```ts
   * await handle.bridge().fdb().append({ mac: '00:00:00:00:00:00', dev: 'vxlan0', dst: '192.0.2.10' });
   * ```
   */
  async append(entry: FdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(APPEND, entry, options);
  }

  /** Make further entries from anywhere, many at a time: the first that fails ends it. */
  appendAll(entries: Objects<FdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(APPEND, entries, options);
  }

  /**
   * Make an entry, or change the one that is there: `bridge fdb replace`.
   *
   * ```ts
   * await handle.bridge().fdb().replace({ mac: '02:00:5e:00:53:01', dev: 'eth1', master: true, state: 'static' });
   * ```
   */
  async replace(entry: FdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(REPLACE, entry, options);
  }

  /** Make or change entries from anywhere, many at a time: the first that fails ends it. */
  replaceAll(entries: Objects<FdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(REPLACE, entries, options);
  }

  /**
   * Remove an entry: `bridge fdb del`.
   *
   * ```ts
   * await handle.bridge().fdb().del({ mac: '02:00:5e:00:53:01', dev: 'eth0', master: true });
   * ```
   *
   * @throws NetlinkError with code ENOENT if it is not there.
   */
  async del(entry: FdbSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, entry, options);
  }

  /** Remove entries from anywhere, many at a time: the first that fails ends it. */
  delAll(entries: Objects<FdbSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(DELETE, entries, options);
  }

  /**
   * Remove all entries of a database that a filter means, in the kernel, at once: `bridge fdb flush` (Linux 6.0; of a VXLAN 6.7).
   *
   * ```ts
   * await handle.bridge().fdb().flush({ dev: 'br0', vlan: 10, dynamic: true });
   * ```
   *
   * @throws NetlinkError with code EOPNOTSUPP or EINVAL where the kernel cannot.
   */
  async flush(filter: FdbFlushFilter, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    const flush = fdbFlushRequest(filter);
    await links.steadily(async () => {
      const message = await flush((link, key) => links.indexOf(link, key, options));
      await connection.change(requestOf(NeighbourMessage, message, FLUSH, options));
    });
  }

  #change(verb: Verb, entry: FdbSpec, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, entry, this.#changing(verb, options), options));
  }

  async #changeAll(verb: Verb, entries: Objects<FdbSpec>, options?: CallOptions): Promise<void> {
    await changeAll(this.#context.connection, entries, this.#changing(verb, options), options);
  }

  #changing(verb: Verb, options?: CallOptions): Change<FdbSpec, FdbRequest> {
    const devices = new Devices(this.#context.links, options);
    const masters = new Masters(this.#context, options);
    return {
      codec: NeighbourMessage,
      verb,
      async messageOf(entry) {
        const message = await fdbRequest(entry)(devices.find);
        await masters.check(entry, message.header.ifindex ?? 0, devices.find);
        return message;
      },
    };
  }
}
