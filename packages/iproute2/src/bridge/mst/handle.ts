import {
  BridgeLinkMessage,
  type BridgeLinkView,
  PORT_STATES,
  type PortState,
  RTM_GETLINK,
  RTM_NEWLINK,
  RTM_SETLINK,
} from '@netlink/rtnetlink';
import { asItIs, checkFields, checkKeys, fields } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { anyNumber, closedWord, wholeNumber } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import type { List } from '../../list.ts';
import { type CallOptions, dumped, requestOf } from '../../object-request.ts';
import { spreadList } from '../../spread-list.ts';
import { named } from '../../named.ts';
import type { MstFilter, MstSpec, MstState } from './mst.ts';
import { nameOrIndex } from '../../name-or-index.ts';

const FILTER_KEYS = new Set('dev msti'.split(' '));
// What is read but not written is taken all the same.
const FIELDS = fields<keyof MstState>(
  [linkReference, 'dev'],
  [anyNumber, 'index'],
  [asItIs, 'msti', 'state'],
);
const LAST_TREE = 4094;
const MOST_STATES = 0xff;

/** The states of ports in several spanning trees: `bridge mst`. Linux 5.18; the bridge must have `mstEnabled`. */
export class MstHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List them: `bridge mst show`.
   *
   * ```ts
   * for await (const { dev, msti, state } of handle.bridge().mst().get()) console.log(dev, msti, state);
   * ```
   */
  get(filter: MstFilter = {}, options?: CallOptions): List<MstState, BridgeLinkView> {
    checkKeys('mst filter', filter, FILTER_KEYS);
    const { connection, links } = this.#context;
    const { dev } = filter;
    const wanted = filter.msti === undefined ? undefined : treeOf(filter.msti);
    return spreadList({
      codec: BridgeLinkMessage,
      types: [RTM_NEWLINK],
      messages: dumped(() => {
        const message = {
          header: { family: 'bridge' as const },
          attributes: { extMask: ['mst' as const] },
        };
        const request = { type: RTM_GETLINK, name: 'mst get' };
        return [connection.dump(requestOf(BridgeLinkMessage, message, request, options))];
      }),
      prepare: async () => {
        const port = dev === undefined ? undefined : await links.indexOf(dev, 'dev', options);
        const nameOf = await links.all(options);
        return ({ header: { index }, attributes: { afSpec } }) =>
          port !== undefined && index !== port
            ? []
            : (afSpec?.mst ?? [])
                .filter(({ msti }) => wanted === undefined || msti === wanted)
                .map(({ msti = 0, state = 'disabled' }) => ({
                  dev: nameOrIndex(nameOf, index),
                  index,
                  msti,
                  state,
                }));
      },
    });
  }

  /**
   * Set the state of a port in a spanning tree: `bridge mst set`.
   *
   * ```ts
   * await handle.bridge().mst().set({ dev: 'eth0', msti: 5, state: 'blocking' });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing; NetlinkError with code EINVAL if the bridge has no such trees.
   */
  async set(spec: MstSpec, options?: CallOptions): Promise<void> {
    checkFields('mst set', spec, FIELDS);
    const { connection, links } = this.#context;
    const entry = { msti: treeOf(spec.msti), state: stateOf(spec.state) };
    const attributes = { afSpec: { mst: [entry] } };
    const request = { type: RTM_SETLINK, name: 'mst set' };
    await links.steadily(async () => {
      const index = await links.indexOf(spec.dev, 'dev', options);
      const message = { header: { family: 'bridge' as const, index }, attributes };
      await connection.change(requestOf(BridgeLinkMessage, message, request, options));
    });
  }
}

function treeOf(msti: unknown): number {
  return named('msti', () => wholeNumber(msti, LAST_TREE));
}

function stateOf(state: PortState): PortState {
  return named('state', () => {
    const given = closedWord(state, PORT_STATES);
    return typeof given === 'number' ? wholeNumber(given, MOST_STATES) : given;
  });
}
