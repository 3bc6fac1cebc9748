import { closeSync, openSync } from 'node:fs';
import type { LinkAttributes } from '@netlink/rtnetlink';

/** A network namespace: a name under /run/netns, a path, the id of a process as for ip(8), or a descriptor. */
export type NetnsReference = string | number | { readonly fd: number };

/** Namespaces that a request names by descriptor, open until it is done. */
export class OpenNamespaces implements Disposable {
  readonly #descriptors = new Map<string, number>();

  /**
   * The attribute that names a namespace.
   *
   * @throws Error of node:fs if there is none: ENOENT.
   */
  attributeOf(netns: NetnsReference): Pick<LinkAttributes, 'netNsFd' | 'netNsPid'> {
    if (typeof netns === 'number') return { netNsPid: netns };
    if (typeof netns === 'object') return { netNsFd: netns.fd };
    let descriptor = this.#descriptors.get(netns);
    if (descriptor === undefined) {
      descriptor = openSync(netns.includes('/') ? netns : `/run/netns/${netns}`, 'r');
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
