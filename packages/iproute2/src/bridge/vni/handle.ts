import {
  RTM_DELTUNNEL,
  RTM_GETTUNNEL,
  RTM_NEWTUNNEL,
  TunnelMessage,
  type TunnelView,
  type VniFilterEntry,
} from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../../change.ts';
import { asItIs, checkFields, fields } from '../../check-keys.ts';
import type { Context } from '../../context.ts';
import { Devices } from '../../devices.ts';
import { anyNumber, checkObject, isOn } from '../../link/field-checks.ts';
import { linkReference } from '../../link/name.ts';
import type { List } from '../../list.ts';
import { type CallOptions, dumped, requestOf, type Verb } from '../../object-request.ts';
import { parseAddress } from '../../prefix.ts';
import { spreadList } from '../../spread-list.ts';
import { parseRange } from '../range.ts';
import { isGroup, MOST_VNIS, readVnis } from './read.ts';
import type { Vni, VniFilter, VniSpec } from './vni.ts';

const FILTER_FIELDS = fields<keyof VniFilter>([linkReference, 'dev'], [isOn, 'stats']);
// What is read but not written is taken all the same.
const FIELDS = fields<keyof VniSpec | keyof Vni>(
  [linkReference, 'dev'],
  [anyNumber, 'index'],
  [asItIs, 'vni', 'group', 'remote'],
  [checkObject, 'stats'],
);

const ADD: Verb = { type: RTM_NEWTUNNEL, name: 'vni add' };
const DELETE: Verb = { type: RTM_DELTUNNEL, name: 'vni del' };

interface VniMessageInput {
  readonly header: { readonly family: 'bridge'; readonly ifindex: number };
  readonly attributes: { vniFilterEntry: VniFilterEntry[] };
}

/** The identifiers that VXLANs with `vnifilter` let in: `bridge vni`. Linux 5.18. */
export class VniHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /**
   * List them: `bridge vni show`. The kernel filters by link.
   *
   * ```ts
   * for await (const { dev, vni, group } of handle.bridge().vni().get()) console.log(dev, vni, group);
   * ```
   */
  get(filter: VniFilter = {}, options?: CallOptions): List<Vni, TunnelView> {
    checkFields('vni filter', filter, FILTER_FIELDS);
    const { connection, links } = this.#context;
    const { dev, stats = false } = filter;
    return spreadList({
      codec: TunnelMessage,
      types: [RTM_NEWTUNNEL],
      messages: dumped(async () => {
        const header = {
          family: 'bridge' as const,
          ifindex: dev === undefined ? 0 : await links.indexOf(dev, 'dev', options),
          flags: stats ? ['stats' as const] : [],
        };
        const request = { type: RTM_GETTUNNEL, name: 'vni get' };
        return [connection.dump(requestOf(TunnelMessage, { header }, request, options))];
      }),
      prepare: async () => {
        const nameOf = await links.all(options);
        return (message) => readVnis(message, nameOf);
      },
    });
  }

  /**
   * Let identifiers in, or change where their frames go: `bridge vni add`.
   *
   * ```ts
   * await handle.bridge().vni().add({ dev: 'vxlan0', vni: '100-110', remote: '192.0.2.9' });
   * ```
   *
   * @throws TypeError or RangeError for what means nothing; NetlinkError if the VXLAN has no filter.
   */
  add(vni: VniSpec, options?: CallOptions): Promise<void> {
    return this.#change(ADD, vni, options);
  }

  /** Let identifiers in, from anywhere, many at a time: the first that fails ends it. */
  addAll(vnis: Objects<VniSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(ADD, vnis, options);
  }

  /**
   * Keep identifiers out again: `bridge vni del`.
   *
   * ```ts
   * await handle.bridge().vni().del({ dev: 'vxlan0', vni: '100-110' });
   * ```
   *
   * @throws NetlinkError with code ENOENT if one is not there.
   */
  del(vni: VniSpec, options?: CallOptions): Promise<void> {
    return this.#change(DELETE, vni, options);
  }

  /** Keep identifiers out, from anywhere, many at a time: the first that fails ends it. */
  delAll(vnis: Objects<VniSpec>, options?: CallOptions): Promise<void> {
    return this.#changeAll(DELETE, vnis, options);
  }

  #change(verb: Verb, vni: VniSpec, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, vni, this.#changing(verb, options), options));
  }

  async #changeAll(verb: Verb, vnis: Objects<VniSpec>, options?: CallOptions): Promise<void> {
    await changeAll(this.#context.connection, vnis, this.#changing(verb, options), options);
  }

  #changing(verb: Verb, options?: CallOptions): Change<VniSpec, VniMessageInput> {
    const devices = new Devices(this.#context.links, options);
    return {
      codec: TunnelMessage,
      verb,
      async messageOf(vni) {
        // Where frames went is of no account when an identifier goes.
        const whole = vniEntry(vni);
        const entry = verb === DELETE ? boundsOf(vni) : whole;
        const header = { family: 'bridge' as const, ifindex: await devices.find(vni.dev, 'dev') };
        return { header, attributes: { vniFilterEntry: [entry] } };
      },
    };
  }
}

function vniEntry(spec: VniSpec): VniFilterEntry {
  checkFields('vni', spec, FIELDS);
  return { ...boundsOf(spec), ...remoteOf(spec) };
}

function boundsOf({ vni }: VniSpec): VniFilterEntry {
  const { first, last } = parseRange(vni, 'vni', 1, MOST_VNIS);
  return { start: first, ...(last !== first && { end: last }) };
}

// The kernel has one attribute for both, and looks what it is.
function remoteOf({ group, remote }: VniSpec): VniFilterEntry {
  if (group !== undefined && remote !== undefined)
    throw new TypeError('group: is instead of remote, not besides it');
  const key = group === undefined ? 'remote' : 'group';
  const text = group ?? remote;
  if (text === undefined) return {};
  const { address, family } = parseAddress(text, key);
  if (isGroup(address) !== (key === 'group'))
    throw new TypeError(`${key}: ${address} is ${key === 'group' ? 'no' : 'a'} multicast group`);
  return family === 'inet' ? { group: address } : { group6: address };
}
