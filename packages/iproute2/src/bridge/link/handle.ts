import {
  type BridgeAfSpec,
  BridgeLinkMessage,
  type BridgeLinkView,
  type BridgePort,
  RTM_GETLINK,
  RTM_NEWLINK,
  RTM_SETLINK,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, checkKeys, fields, oneOf } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import type { IndexOf } from '../../devices.ts';
import { filteredList } from '../../filtered-list.ts';
import { anyNumber, isOn, listOf } from '../../link/field-checks.ts';
import { bridgePortFields, type BridgePortOptions } from '../../link/kinds/bridge-port.ts';
import { linkReference } from '../../link/name.ts';
import { prepare } from '../../link/prepare.ts';
import { readingOf } from '../../link/reading.ts';
import type { LinkReference } from '../../link-names.ts';
import type { List } from '../../list.ts';
import { type CallOptions, dumped, requestOf } from '../../object-request.ts';
import { Masters } from '../masters.ts';
import type { BridgeLink, BridgeLinkChanges, BridgeLinkFilter, HardwareMode } from './bridge-link.ts';
import { isBridgeLink, readBridgeLink } from './read.ts';

const FILTER_KEYS = new Set('dev master'.split(' '));
// What is read but not written is taken all the same.
const FIELDS = fields<keyof BridgeLink | keyof BridgeLinkChanges>(
  [oneOf(['veb', 'vepa'] satisfies readonly HardwareMode[]), 'hwmode'],
  [isOn, 'self', 'up', 'linkUp'],
  [masterOf, 'master'],
  [anyNumber, 'index', 'mtu'],
  [listOf, 'flags'],
  [linkReference, 'link'],
  [asItIs, ...(Object.keys(bridgePortFields) as (keyof BridgePortOptions)[])],
);

/** Whether the master is asked, or which there is. */
function masterOf(value: unknown): unknown {
  return typeof value === 'boolean' ? value : linkReference(value);
}

/** The ports of bridges, and devices that are bridges themselves: `bridge link`. */
export class BridgeLinkHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List ports: `bridge -details link show`. A device that is a bridge itself is listed again, with `hwmode`.
   *
   * ```ts
   * for await (const { dev, master, state } of handle.bridge().link().get({ master: 'br0' })) console.log(dev, state);
   * ```
   */
  get(filter: BridgeLinkFilter = {}, options?: CallOptions): List<BridgeLink, BridgeLinkView> {
    checkKeys('bridge link filter', filter, FILTER_KEYS);
    const { connection, links, names } = this.#context;
    const { dev, master } = filter;
    let wanted: { readonly index?: number; readonly master?: number } = {};
    return filteredList({
      codec: BridgeLinkMessage,
      type: RTM_NEWLINK,
      messages: dumped(async () => {
        wanted = {
          ...(dev !== undefined && { index: await links.indexOf(dev, 'dev', options) }),
          ...(master !== undefined && { master: await links.indexOf(master, 'master', options) }),
        };
        const message = { header: { family: 'bridge' as const } };
        const request = { type: RTM_GETLINK, name: 'bridge link get' };
        return [connection.dump(requestOf(BridgeLinkMessage, message, request, options))];
      }),
      test: (view) =>
        isBridgeLink(view) &&
        (wanted.index === undefined || view.index === wanted.index) &&
        (wanted.master === undefined || view.master === wanted.master),
      prepare: async () => {
        const reading = readingOf(await links.table(options), names);
        return (message) => readBridgeLink(message, reading);
      },
    });
  }

  /**
   * Change settings of a port: `bridge link set`. It is the same as `handle.link().set()` with `port`, but that a device may
   * be asked which is a bridge itself.
   *
   * ```ts
   * await handle.bridge().link().set('eth0', { cost: 10, learning: false, isolated: true });
   * ```
   *
   * What `get` lists is taken as it is, but for `dev`: of what all links have nothing is changed.
   *
   * @throws TypeError or RangeError for what means nothing, and for a `master` that it is no port of.
   */
  async set(dev: LinkReference, changes: BridgeLinkChanges, options: CallOptions = {}): Promise<void> {
    checkFields('bridge link set', changes, FIELDS);
    const { hwmode, master } = changes;
    const port = Object.fromEntries(
      Object.entries(changes).filter(([key]) => Object.hasOwn(bridgePortFields, key)),
    );
    const afSpec = afSpecOf(changes);
    const { connection, links } = this.#context;
    const request = { type: RTM_SETLINK, name: 'bridge link set' };
    await links.steadily(async () => {
      using prepared = await prepare(this.#context, { port: { kind: 'bridge', ...port } }, options);
      const protinfo = prepared.late?.linkinfo?.slaveData as BridgePort | undefined;
      if (protinfo === undefined && hwmode === undefined)
        throw new TypeError('bridge link set: there is nothing to change');
      const indexOf: IndexOf = (link, key) => links.indexOf(link, key, options);
      const index = await indexOf(dev, 'dev');
      await new Masters(this.#context, options).check({ dev, master }, index, indexOf);
      const message = {
        header: { family: 'bridge' as const, index },
        attributes: {
          ...(protinfo !== undefined && { protinfo }),
          ...(afSpec !== undefined && { afSpec }),
        },
      };
      await connection.change(requestOf(BridgeLinkMessage, message, request, options));
    });
  }
}

function afSpecOf({
  hwmode,
  self,
  master,
}: Pick<BridgeLinkChanges, 'hwmode' | 'self' | 'master'>): BridgeAfSpec | undefined {
  const flags = [
    // Only a device itself has a mode.
    ...((self ?? hwmode !== undefined) ? (['self'] as const) : []),
    ...(master === true ? (['master'] as const) : []),
  ];
  if (flags.length === 0) return undefined;
  return { flags, ...(hwmode !== undefined && { mode: hwmode }) };
}
