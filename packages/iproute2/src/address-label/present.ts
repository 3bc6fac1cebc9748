import type { IndexOf } from '../devices.ts';
import type { List } from '../list.ts';
import { parsePrefix } from '../prefix.ts';
import type { AddressLabel, AddressLabelSpec } from './address-label.ts';

/**
 * The labels that there are. The kernel, asked to make or to replace one, looks no further than the first prefix of that length
 * (`__ip6addrlbl_add` of net/ipv6/addrlabel.c), so that one further down is made a second time.
 */
export class PresentLabels {
  readonly #labels = new Map<string, number>();
  readonly #indexOf: IndexOf;

  private constructor(indexOf: IndexOf) {
    this.#indexOf = indexOf;
  }

  /** Ask which there are. */
  static async of(list: List<AddressLabel, unknown>, indexOf: IndexOf): Promise<PresentLabels> {
    const present = new PresentLabels(indexOf);
    for await (const { prefix, label, index = 0 } of list) present.#labels.set(keyOf(prefix, index), label);
    return present;
  }

  /** The label that the prefix of `spec` has; `undefined` if it has none. */
  async labelOf(spec: AddressLabelSpec): Promise<number | undefined> {
    return this.#labels.get(await this.#keyOf(spec));
  }

  /** Remember what has been made. */
  async put(spec: AddressLabelSpec): Promise<void> {
    this.#labels.set(await this.#keyOf(spec), spec.label ?? 0);
  }

  async #keyOf({ prefix, dev }: AddressLabelSpec): Promise<string> {
    return keyOf(prefix, dev === undefined ? 0 : await this.#indexOf(dev, 'dev'));
  }
}

function keyOf(prefix: string, index: number): string {
  const { address, length } = parsePrefix(prefix, 'prefix');
  return `${address}/${length}%${index}`;
}
