import {
  AddressLabelMessage,
  type AddressLabelView,
  RTM_DELADDRLABEL,
  RTM_GETADDRLABEL,
  RTM_NEWADDRLABEL,
} from '@netlink/rtnetlink';
import { type Change, changeAll, changeOne, type Objects } from '../change.ts';
import type { Context } from '../context.ts';
import { Devices } from '../devices.ts';
import { inOrder } from '../each.ts';
import { filteredList } from '../filtered-list.ts';
import type { List } from '../list.ts';
import { type CallOptions, dumped, requestOf, type Verb } from '../object-request.ts';
import { CREATE_ONLY } from '../verb-flags.ts';
import type { AddressLabel, AddressLabelSpec } from './address-label.ts';
import { nameOrIndex } from '../name-or-index.ts';
import { PresentLabels } from './present.ts';
import { type AddressLabelRequest, addressLabelRequest } from './spec.ts';

const GET: Verb = { type: RTM_GETADDRLABEL, name: 'address label get' };
const ADD: Verb = { type: RTM_NEWADDRLABEL, flags: CREATE_ONLY, name: 'address label add' };
const RESTORE: Verb = { ...ADD, name: 'address label restore' };
const REPLACE: Verb = { ...ADD, name: 'address label replace' };
const DELETE: Verb = { type: RTM_DELADDRLABEL, name: 'address label del' };

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
            dev: nameOrIndex(nameOf, header.index),
            index: header.index,
          }),
        });
      },
    });
  }

  /**
   * Make a label: `ip addrlabel add prefix 2001:db8::/32 label 99`.
   *
   * @throws TypeError for what means nothing; NetlinkError with code EEXIST if the prefix has one, unless another prefix of that length
   *   stands before it: the kernel looks no further, and makes a second.
   */
  async add(label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    await this.#change(ADD, label, options);
  }

  /** Make a label, or change the one that the prefix has: for a moment it has none. */
  async replace(label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    addressLabelRequest(label, false);
    await this.#replace(label, await this.#present(options), options);
  }

  /**
   * Remove the label of a prefix: `ip addrlabel del prefix 2001:db8::/32`.
   *
   * @throws NetlinkError with code ESRCH if it has none.
   */
  async del(label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    await this.#change(DELETE, label, options);
  }

  /** Make labels from anywhere, many at a time: the first that fails ends it. */
  async addAll(labels: Objects<AddressLabelSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(ADD, labels, options);
  }

  /** Make labels, or change those that prefixes have, from anywhere: the first that fails ends it. */
  async replaceAll(labels: Objects<AddressLabelSpec>, options?: CallOptions): Promise<void> {
    const present = await this.#present(options);
    await inOrder(labels, (label) => this.#replace(label, present, options));
  }

  /** Remove labels, from anywhere, many at a time: the first that fails ends it. */
  async delAll(labels: Objects<AddressLabelSpec>, options?: CallOptions): Promise<void> {
    await this.#changeAll(DELETE, labels, options);
  }

  /**
   * Make labels that were listed, so that a list of them is the same again: of prefixes that are equally long, the kernel lists the
   * last one first. Those that are there stay as they are. Resolves to how many were made.
   *
   * @throws TypeError for what means nothing; the first that fails ends it.
   */
  async restore(labels: Objects<AddressLabelSpec>, options?: CallOptions): Promise<number> {
    const present = await this.#present(options);
    const missing: AddressLabelSpec[] = [];
    await inOrder(labels, async (label) => {
      addressLabelRequest(label, false);
      if ((await present.labelOf(label)) === undefined) missing.push(label);
    });
    return this.#changeAll(RESTORE, missing.reverse(), options, ['EEXIST']);
  }

  /** Remove all labels, those that the kernel came with too: `ip addrlabel flush`. Resolves to how many that were. */
  async flush(options?: CallOptions): Promise<number> {
    const labels = await this.get(options).toArray();
    const all = labels.map(({ index, ...label }) => ({ ...label, dev: index }));
    await this.#changeAll(DELETE, all, options, ['ESRCH']);
    return labels.length;
  }

  #present(options?: CallOptions): Promise<PresentLabels> {
    return PresentLabels.of(this.get(options), new Devices(this.#context.links, options).find);
  }

  async #replace(label: AddressLabelSpec, present: PresentLabels, options?: CallOptions): Promise<void> {
    addressLabelRequest(label, false);
    const known = await present.labelOf(label);
    if (known === label.label) return;
    if (known !== undefined) await this.#change({ ...DELETE, name: REPLACE.name }, label, options);
    await this.#change(REPLACE, label, options);
    await present.put(label);
  }

  #change(verb: Verb, label: AddressLabelSpec, options?: CallOptions): Promise<void> {
    const { connection, links } = this.#context;
    return links.steadily(() => changeOne(connection, label, this.#changing(verb, options), options));
  }

  #changeAll(
    verb: Verb,
    labels: Objects<AddressLabelSpec>,
    options?: CallOptions,
    ignore?: readonly string[],
  ): Promise<number> {
    return changeAll(this.#context.connection, labels, { ...this.#changing(verb, options), ignore }, options);
  }

  #changing(verb: Verb, options?: CallOptions): Change<AddressLabelSpec, AddressLabelRequest> {
    const devices = new Devices(this.#context.links, options);
    return {
      codec: AddressLabelMessage,
      verb,
      messageOf: (spec) =>
        devices.with(spec, (given) => addressLabelRequest(given, verb.type === RTM_DELADDRLABEL)),
    };
  }
}
