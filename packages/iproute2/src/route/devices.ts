import type { LinkNames, LinkReference } from '../link-names.ts';
import type { CallOptions } from '../object-request.ts';

/** The indices of links for the time of one call: a bulk change asks for each name once. */
export class Devices {
  readonly #links: LinkNames;
  readonly #options: CallOptions;
  readonly #indices = new Map<string, number>();
  readonly #pending = new Map<string, Promise<void>>();

  constructor(links: LinkNames, options: CallOptions) {
    this.#links = links;
    this.#options = options;
  }

  /** Find out the indices of links that are not known yet; `undefined` if there are none. */
  learn(names: readonly string[]): Promise<unknown> | undefined {
    const unknown = names.filter((name) => !this.#indices.has(name));
    return unknown.length === 0 ? undefined : Promise.all(unknown.map((name) => this.#ask(name)));
  }

  /** The index of a link that was learnt; an index is taken as it is. */
  readonly indexOf = (link: LinkReference): number =>
    typeof link === 'number' ? link : (this.#indices.get(link) ?? 0);

  #ask(name: string): Promise<void> {
    let pending = this.#pending.get(name);
    if (pending === undefined) {
      pending = this.#links.indexOf(name, this.#options).then((index) => {
        this.#indices.set(name, index);
      });
      this.#pending.set(name, pending);
    }
    return pending;
  }
}
