import { closeSync, openSync } from 'node:fs';
import type { LinkAttributes } from '@netlink/rtnetlink';
import { netnsFile } from '../netns/descriptor.ts';
import type { NetnsOf } from '../netns/netns.ts';

/** A network namespace that a link is in, or goes to: as everywhere in ip(8), a descriptor of it, or the id that ours knows it by. */
export type LinkNetns = NetnsOf | { readonly fd: number } | { readonly id: number };

/** Namespaces that a request names by descriptor, open until it is done. */
export class OpenNamespaces implements Disposable {
  readonly #descriptors = new Map<string, number>();

  /**
   * The attribute that names a namespace.
   *
   * @throws Error of node:fs if there is none: ENOENT.
   */
  attributeOf(netns: LinkNetns): Pick<LinkAttributes, 'netNsFd' | 'netNsPid' | 'targetNetnsid'> {
    if (typeof netns === 'number') return { netNsPid: netns };
    if (typeof netns === 'object') return 'id' in netns ? { targetNetnsid: netns.id } : { netNsFd: netns.fd };
    let descriptor = this.#descriptors.get(netns);
    if (descriptor === undefined) {
      descriptor = openSync(netnsFile(netns), 'r');
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
