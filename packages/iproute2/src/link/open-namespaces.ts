import { closeSync } from 'node:fs';
import type { LinkAttributes } from '@netlink/rtnetlink';
import { checkNetnsOf, openNetns } from '../netns/descriptor.ts';
import { named } from '../named.ts';
import type { NetnsOf } from '../netns/netns.ts';
import { checkNetnsId } from '../target.ts';
import { shown, wholeNumber } from './field-checks.ts';

/** A network namespace that a link is in, or goes to: as everywhere in ip(8), a descriptor of it, or the id that ours knows it by. */
export type LinkNetns = NetnsOf | { readonly fd: number } | { readonly id: number };

const GREATEST_DESCRIPTOR = 0x7fff_ffff;

/**
 * Refuse what names no namespace.
 *
 * @throws TypeError or RangeError that shows it.
 */
export function checkLinkNetns(value: unknown): void {
  if (typeof value === 'number' || typeof value === 'string') checkNetnsOf(value);
  else checkNumbered(value);
}

// Of two keys one would be passed over.
function checkNumbered(value: unknown): void {
  const [[key, number] = [], ...more] =
    typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if ((key !== 'fd' && key !== 'id') || more.length > 0)
    throw new TypeError(
      `${shown(value)} is neither a name, a path, the id of a process, { fd: … } nor { id: … }`,
    );
  if (key === 'fd') named(key, () => wholeNumber(number, GREATEST_DESCRIPTOR));
  else
    named(key, () => {
      checkNetnsId(number);
    });
}

/** Namespaces that a request names by descriptor, open until it is done. */
export class OpenNamespaces implements Disposable {
  readonly #descriptors = new Map<string, number>();

  /**
   * The attribute that names a namespace. `key` is what it was told by, for the error to say.
   *
   * @throws SystemError with code ENOENT if there is none.
   */
  attributeOf(netns: LinkNetns, key: string): Pick<LinkAttributes, 'netNsFd' | 'netNsPid' | 'targetNetnsid'> {
    if (typeof netns === 'number') return { netNsPid: netns };
    if (typeof netns === 'object') return 'id' in netns ? { targetNetnsid: netns.id } : { netNsFd: netns.fd };
    let descriptor = this.#descriptors.get(netns);
    if (descriptor === undefined) {
      descriptor = openNetns(netns, key);
      this.#descriptors.set(netns, descriptor);
    }
    return { netNsFd: descriptor };
  }

  /** Close them. */
  [Symbol.dispose](): void {
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
    this.#descriptors.clear();
  }
}
