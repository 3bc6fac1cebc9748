import type { LinkNames, LinkReference } from './link-names.ts';
import type { CallOptions } from './object-request.ts';

/** The indices of links for the time of one call: a bulk change asks for each name once. */
export class Devices {
  readonly #links: LinkNames;
  readonly #options: CallOptions;
  readonly #indices = new Map<string, number>();
  readonly #asked = new Map<string, Promise<void>>();
  #pending: Promise<unknown> | undefined;

  constructor(links: LinkNames, options: CallOptions) {
    this.#links = links;
    this.#options = options;
  }

  /**
   * Find out the indices of links that are not known yet; `undefined` if nothing has to be waited for. Who asks later never
   * goes on earlier, so that changes keep their order.
   */
  learn(names: readonly string[]): Promise<unknown> | undefined {
    const unknown = names.filter((name) => !this.#indices.has(name));
    if (unknown.length === 0) return this.#pending;
    const all = Promise.all([this.#pending, ...unknown.map((name) => this.#ask(name))]);
    this.#pending = all;
    const settled = (): void => {
      if (this.#pending === all) this.#pending = undefined;
    };
    all.then(settled, settled);
    return all;
  }

  /** The index of a link that was learnt; an index is taken as it is. */
  readonly indexOf = (link: LinkReference): number =>
    typeof link === 'number' ? link : (this.#indices.get(link) ?? 0);

  #ask(name: string): Promise<void> {
    let asked = this.#asked.get(name);
    if (asked === undefined) {
      asked = this.#links.indexOf(name, this.#options).then((index) => {
        this.#indices.set(name, index);
      });
      this.#asked.set(name, asked);
    }
    return asked;
  }
}
