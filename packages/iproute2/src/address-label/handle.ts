import { NetlinkError } from '@netlink/proto';
import {
  AddressLabelMessage,
  type AddressLabelView,
  RTM_DELADDRLABEL,
  RTM_GETADDRLABEL,
  RTM_NEWADDRLABEL,
} from '@netlink/rtnetlink';
import { each, type Objects } from '../bulk.ts';
import { checkKeys } from '../check-keys.ts';
import type { Context } from '../context.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf } from '../object-request.ts';
import { parsePrefix } from '../prefix.ts';
import { CREATE_ONLY, CREATE_OR_REPLACE } from '../verb-flags.ts';
import type { AddressLabel, AddressLabelSpec } from './address-label.ts';

type Verb = Parameters<typeof requestOf>[2];

const GET: Verb = { type: RTM_GETADDRLABEL, name: 'address label get' };
const ADD: Verb = { type: RTM_NEWADDRLABEL, flags: CREATE_ONLY, name: 'address label add' };
const REPLACE: Verb = { type: RTM_NEWADDRLABEL, flags: CREATE_OR_REPLACE, name: 'address label replace' };
const DELETE: Verb = { type: RTM_DELADDRLABEL, name: 'address label del' };

// What is read but not written is taken all the same.
const KEYS = new Set(['prefix', 'label', 'dev', 'index']);

/** Labels of IPv6 addresses, by which one is chosen as the source (RFC 6724): `ip addrlabel`. */
export class AddressLabelHandle {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  /** List labels, those of longer prefixes first: `ip addrlabel list`. */
  get(options?: CallOptions): List<AddressLabel, AddressLabelView> {
    const { connection, links } = this.#context;
    const request = requestOf(AddressLabelMessage, { header: { family: 'inet6' } }, GET, options);
    return filteredList({
      codec: AddressLabelMessage,
      type: RTM_NEWADDRLABEL,
      messages: dumped(() => [connection.dump(request)]),
      prepare: async () => {
        const nameOf = await links.all(options);
        return ({ header, attributes }) => ({
          prefix: `${attributes.address ?? '::'}/${header.prefixlen}`,
          label: attributes.label ?? 0,
          ...(header.index !== 0 && {
            dev: nameOf(header.index) ?? `if${header.index}`,
            index: header.index,
          }),
        });
      },
    });
  }

  /**
   * Make a label: `ip addrlabel add prefix 2001:db8::/32 label 99`.
   *
   * @throws TypeError for what means nothing; NetlinkError with code EEXIST if the prefix has one.
   */
  async add(label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    await this.#change(ADD, label, options);
  }

  /** Make a label, or change the one that the prefix has. */
  async replace(label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    await this.#change(REPLACE, label, options);
  }

  /**
   * Remove the label of a prefix: `ip addrlabel del prefix 2001:db8::/32`.
   *
   * @throws NetlinkError with code ESRCH if it has none.
   */
  async del(label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, { label: 0, ...label }, options);
  }

  /** Make labels from anywhere, many at a time: the first that fails ends it. */
  addAll(labels: Objects<AddressLabelSpec>, options?: CallOptions): Promise<void> {
    return each(labels, (label) => this.add(label, options));
  }

  /** Remove all labels, those that the kernel came with too: `ip addrlabel flush`. Resolves to how many that were. */
  async flush(options?: CallOptions): Promise<number> {
    const labels = await this.get(options).toArray();
    await each(labels, async ({ index, ...label }) => {
      try {
        await this.del({ ...label, dev: index }, options);
      } catch (error) {
        if (!(error instanceof NetlinkError) || error.code !== 'ESRCH') throw error;
      }
    });
    return labels.length;
  }

  async #change(verb: Verb, spec: AddressLabelSpec, options?: CallOptions): Promise<void> {
    checkKeys('address label', spec, KEYS);
    const { prefix, label, dev } = spec;
    if (typeof prefix !== 'string') throw new TypeError('prefix: a prefix is needed');
    if (label === undefined) throw new TypeError('label: a number is needed');
    const { address, length, family } = parsePrefix(prefix, 'prefix');
    if (family !== 'inet6') throw new TypeError(`prefix: ${JSON.stringify(prefix)} is not of IPv6`);
    const { connection, links } = this.#context;
    const index = dev === undefined ? 0 : await links.indexOf(dev, options);
    const message = { header: { family, prefixlen: length, index }, attributes: { address, label } };
    await connection.change(requestOf(AddressLabelMessage, message, verb, options));
  }
}
