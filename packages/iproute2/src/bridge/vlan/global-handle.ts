import {
  RTM_GETVLAN,
  RTM_NEWVLAN,
  VlanDumpMessage,
  type VlanGlobalOptions,
  VlanMessage,
  type VlanView,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, checkKeys, fields } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { hasWritable, readFields, type Reading, writeFields } from '../../link/fields.ts';
import { anyNumber, checkObject, listOf } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import { readingOf } from '../../link/reading.ts';
import { writingOf } from '../../link/writing.ts';
import type { List } from '../../list.ts';
import { type CallOptions, dumped, requestOf } from '../../object-request.ts';
import { spreadList } from '../../spread-list.ts';
import { readRouterPort } from '../multicast-router-port.ts';
import { type Bounds, formatRange, parseVlans } from '../range.ts';
import {
  type VlanGlobal,
  type VlanGlobalChanges,
  vlanGlobalFields,
  type VlanGlobalSettings,
} from './global.ts';
import type { BridgeVlanFilter } from './vlan.ts';
import { nameOrIndex } from '../../name-or-index.ts';

const FILTER_KEYS = new Set('dev vid'.split(' '));
// What is read but not written is taken all the same.
const FIELDS = fields<keyof VlanGlobal>(
  [linkReference, 'dev'],
  [anyNumber, 'index'],
  [listOf, 'routerPorts'],
  [checkObject, 'mcastQuerierState'],
  [asItIs, 'vid', ...(Object.keys(vlanGlobalFields) as (keyof VlanGlobalSettings)[]).filter(isSent)],
);

function isSent(key: keyof VlanGlobalSettings): boolean {
  return vlanGlobalFields[key].write !== undefined;
}

/** Which VLANs of which bridges are meant. */
export type VlanGlobalFilter = Pick<BridgeVlanFilter, 'dev' | 'vid'>;

/** Settings of VLANs for whole bridges: `bridge vlan global`. Linux 5.15. */
export class VlanGlobalHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List them: `bridge -details vlan global show`. The kernel filters by bridge.
   *
   * ```ts
   * const [vlan] = await handle.bridge().vlan().global().get({ dev: 'br0', vid: 10 }).toArray();
   * ```
   */
  get(filter: VlanGlobalFilter = {}, options?: CallOptions): List<VlanGlobal, VlanView> {
    checkKeys('vlan global filter', filter, FILTER_KEYS);
    const { connection, links, names } = this.#context;
    const { dev, vid } = filter;
    const wanted = vid === undefined ? undefined : parseVlans(vid);
    return spreadList({
      codec: VlanMessage,
      types: [RTM_NEWVLAN],
      messages: dumped(async () => {
        const ifindex = dev === undefined ? 0 : await links.indexOf(dev, 'dev', options);
        const message = {
          header: { family: 'bridge' as const, ifindex },
          attributes: { flags: ['global' as const] },
        };
        const request = { type: RTM_GETVLAN, name: 'vlan global get' };
        return [connection.dump(requestOf(VlanDumpMessage, message, request, options))];
      }),
      prepare: async () => {
        const reading = readingOf(await links.table(options), names);
        return (message) => readGlobals(message, reading, wanted);
      },
    });
  }

  /**
   * Change settings of VLANs of a bridge: `bridge vlan global set`.
   *
   * ```ts
   * await handle.bridge().vlan().global().set({ dev: 'br0', vid: '10-20', mcastQuerier: true, msti: 1 });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing; NetlinkError if a VLAN is not there.
   */
  async set(changes: VlanGlobalChanges, options?: CallOptions): Promise<void> {
    const { connection, links, names } = this.#context;
    checkFields('vlan global set', changes, FIELDS);
    const { first, last } = parseVlans(changes.vid);
    if (!hasWritable(vlanGlobalFields, changes))
      throw new TypeError('vlan global set: there is nothing to change');
    const settings: VlanGlobalOptions = { id: first, ...(first !== last && { range: last }) };
    writeFields(vlanGlobalFields, settings, changes, writingOf(Number, names));
    const attributes = { globalOptions: [settings] };
    const request = { type: RTM_NEWVLAN, name: 'vlan global set' };
    await links.steadily(async () => {
      const ifindex = await links.indexOf(changes.dev, 'dev', options);
      const message = { header: { family: 'bridge' as const, ifindex }, attributes };
      await connection.change(requestOf(VlanMessage, message, request, options));
    });
  }
}

function readGlobals(
  { header: { ifindex: index }, attributes: { globalOptions = [] } }: VlanMessage,
  reading: Reading,
  wanted: Bounds = { first: 0, last: Infinity },
): VlanGlobal[] {
  return globalOptions.flatMap((options) => {
    const { id = 0, range = id, mcastRouterPorts: { router } = {} } = options;
    const first = Math.max(id, wanted.first);
    const last = Math.min(range, wanted.last);
    if (first > last) return [];
    return [
      {
        dev: nameOrIndex(reading.nameOf, index),
        index,
        vid: formatRange(first, last),
        ...readFields(vlanGlobalFields, options, reading),
        ...(router !== undefined && {
          routerPorts: router.map((port) => readRouterPort(port, reading.nameOf)),
        }),
      },
    ];
  });
}
