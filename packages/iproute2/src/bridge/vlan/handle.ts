import {
  BridgeLinkMessage,
  RTM_DELLINK,
  RTM_DELVLAN,
  RTM_GETVLAN,
  RTM_NEWVLAN,
  RTM_SETLINK,
  VlanDumpMessage,
  type VlanEntry,
  VlanMessage,
  type VlanView,
} from '@netlink/rtnetlink';
import type { Objects } from '../../change.ts';
import { asItIs, checkFields, fields } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { Devices, type IndexOf } from '../../devices.ts';
import { each } from '../../each.ts';
import { isOn } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import type { List } from '../../list.ts';
import { type CallOptions, dumped, requestOf } from '../../object-request.ts';
import { spreadList } from '../../spread-list.ts';
import { parseVlans } from '../range.ts';
import { VlanGlobalHandle } from './global-handle.ts';
import { readVlans } from './read.ts';
import type { BridgeVlan, BridgeVlanChanges, BridgeVlanFilter, BridgeVlanSpec } from './vlan.ts';
import { VlansThere } from './there.ts';
import { changedVlans, checkTags, namedVlans, newVlans, saysTags, vlanAfSpec } from './write.ts';

const FILTER_FIELDS = fields<keyof BridgeVlanFilter>(
  [linkReference, 'dev'],
  [asItIs, 'vid'],
  [isOn, 'stats'],
);
const ADD = { type: RTM_NEWVLAN, name: 'vlan add' };
const SET = { type: RTM_NEWVLAN, name: 'vlan set' };
const DELETE = { type: RTM_DELVLAN, name: 'vlan del' };
/** The older messages, which say who is meant. */
const OLDER = { [ADD.name]: RTM_SETLINK, [DELETE.name]: RTM_DELLINK };

/** The VLANs of bridges and their ports: `bridge vlan`. Linux 5.6. */
export class BridgeVlanHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List VLANs, with all that there is to know of them: `bridge -details -compressvlans vlan show`. The kernel filters by link.
   *
   * ```ts
   * for await (const { dev, vid, pvid } of handle.bridge().vlan().get()) console.log(dev, vid, pvid === true);
   * ```
   *
   * @throws NetlinkError, when read, with code EINVAL for a link that has no VLANs.
   */
  get(filter: BridgeVlanFilter = {}, options?: CallOptions): List<BridgeVlan, VlanView> {
    checkFields('vlan filter', filter, FILTER_FIELDS);
    const { connection, links } = this.#context;
    const { dev, vid, stats = false } = filter;
    const wanted = vid === undefined ? undefined : parseVlans(vid);
    return spreadList({
      codec: VlanMessage,
      types: [RTM_NEWVLAN],
      messages: dumped(async () => {
        const ifindex = dev === undefined ? 0 : await links.indexOf(dev, 'dev', options);
        const message = {
          header: { family: 'bridge' as const, ifindex },
          attributes: stats ? { flags: ['stats' as const] } : {},
        };
        const request = { type: RTM_GETVLAN, name: 'vlan get' };
        return [connection.dump(requestOf(VlanDumpMessage, message, request, options))];
      }),
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readVlans(message, nameOf, wanted);
      },
    });
  }

  /** Settings of VLANs for whole bridges: `bridge vlan global`. */
  global(): VlanGlobalHandle {
    return new VlanGlobalHandle(this.#context);
  }

  /**
   * Give VLANs to a port or a bridge, or change what they are: `bridge vlan add`.
   *
   * ```ts
   * await handle.bridge().vlan().add({ dev: 'eth0', vid: 10, pvid: true, untagged: true });
   * await handle.bridge().vlan().add({ dev: 'vxlan0', vid: '100-110', tunnelInfo: '10100-10110' });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing; NetlinkError with code EINVAL if it is no port of a bridge that
   * filters by VLAN.
   */
  add(vlan: BridgeVlanSpec, options?: CallOptions): Promise<void> {
    return this.#context.links.steadily(() =>
      this.#add(vlan, options, this.#indexOf(options), this.#there(options)),
    );
  }

  /** Give VLANs to ports, from anywhere, many at a time: the first that fails ends it. */
  addAll(vlans: Objects<BridgeVlanSpec>, options?: CallOptions): Promise<void> {
    const indexOf = new Devices(this.#context.links, options).find;
    const there = this.#there(options);
    return each(vlans, (vlan) => this.#add(vlan, options, indexOf, there));
  }

  /**
   * Change settings of VLANs that are there: `bridge vlan set`.
   *
   * ```ts
   * await handle.bridge().vlan().set({ dev: 'eth0', vid: '10-20', state: 'blocking' });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing, and for another `pvid` or `untagged` than a VLAN has, which `add`
   *   changes; NetlinkError with code ENOENT if a VLAN is not there.
   */
  async set(changes: BridgeVlanChanges, options?: CallOptions): Promise<void> {
    const { links } = this.#context;
    const entry = changedVlans(changes);
    await links.steadily(async () => {
      const index = await links.indexOf(changes.dev, 'dev', options);
      const tags: Partial<BridgeVlanSpec> = changes;
      if (saysTags(tags))
        checkTags(tags, await this.get({ dev: index, vid: changes.vid }, options).toArray());
      await this.#send(SET, index, entry, options);
    });
  }

  /**
   * Take VLANs away from a port or a bridge, and their tunnels with them: `bridge vlan del`.
   *
   * ```ts
   * await handle.bridge().vlan().del({ dev: 'eth0', vid: '10-20' });
   * ```
   *
   * @throws NetlinkError with code ENOENT if a single VLAN is not there.
   */
  del(vlan: BridgeVlanSpec, options?: CallOptions): Promise<void> {
    return this.#context.links.steadily(() => this.#del(vlan, options, this.#indexOf(options)));
  }

  /** Take VLANs away, from anywhere, many at a time: the first that fails ends it. */
  delAll(vlans: Objects<BridgeVlanSpec>, options?: CallOptions): Promise<void> {
    const indexOf = new Devices(this.#context.links, options).find;
    return each(vlans, (vlan) => this.#del(vlan, options, indexOf));
  }

  #indexOf(options?: CallOptions): IndexOf {
    return (link, key) => this.#context.links.indexOf(link, key, options);
  }

  #there(options?: CallOptions): VlansThere {
    return new VlansThere((index) => this.get({ dev: index }, options).toArray());
  }

  async #add(
    vlan: BridgeVlanSpec,
    options: CallOptions | undefined,
    indexOf: IndexOf,
    vlans: VlansThere,
  ): Promise<void> {
    const fresh = newVlans(vlan);
    const index = await indexOf(vlan.dev, 'dev');
    const there = await vlans.of(index, vlan);
    const entry = there.length === 0 ? fresh : newVlans(vlan, there);
    if (vlan.self === undefined && vlan.master === undefined) {
      await this.#send(ADD, index, entry, options);
      return;
    }
    await this.#sendTo(vlan, ADD.name, index, entry, options);
    const { info, range, tunnelInfo, ...others } = entry;
    // In the older way a tunnel can be told, but not that there is to be none.
    const settings = {
      ...others,
      ...(tunnelInfo !== undefined && tunnelInfo.id === undefined && { tunnelInfo }),
    };
    if (info === undefined || Object.keys(settings).length === 0) return;
    const change = {
      info: { vid: info.vid, flags: ['onlyOpts' as const] },
      ...(range !== undefined && { range }),
    };
    await this.#send(ADD, index, { ...change, ...settings }, options);
  }

  async #del(vlan: BridgeVlanSpec, options: CallOptions | undefined, indexOf: IndexOf): Promise<void> {
    const entry = namedVlans(vlan);
    const index = await indexOf(vlan.dev, 'dev');
    const isPlain = vlan.self === undefined && vlan.master === undefined;
    await (isPlain
      ? this.#send(DELETE, index, entry, options)
      : this.#sendTo(vlan, DELETE.name, index, entry, options));
  }

  async #send(
    verb: typeof ADD,
    ifindex: number,
    entry: VlanEntry,
    options: CallOptions | undefined,
  ): Promise<void> {
    const message = { header: { family: 'bridge' as const, ifindex }, attributes: { entry: [entry] } };
    await this.#context.connection.change(requestOf(VlanMessage, message, verb, options));
  }

  async #sendTo(
    whom: BridgeVlanSpec,
    name: string,
    index: number,
    entry: VlanEntry,
    options: CallOptions | undefined,
  ): Promise<void> {
    const header = { family: 'bridge' as const, index };
    const message = { header, attributes: { afSpec: vlanAfSpec(entry, whom) } };
    const request = { type: OLDER[name] ?? RTM_SETLINK, name };
    await this.#context.connection.change(requestOf(BridgeLinkMessage, message, request, options));
  }
}
