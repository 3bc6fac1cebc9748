import type { LinkNames, LinkReference } from './link-names.ts';
import type { CallOptions } from './object-request.ts';

/** Finds the index of a link. */
export type IndexOf = (link: LinkReference) => Promise<number>;

/** The indices of links for the time of one call: a bulk change asks for each name once, and waits only then. */
export class Devices {
  readonly #links: LinkNames;
  readonly #options: CallOptions;
  readonly #indices = new Map<string, number>();

  constructor(links: LinkNames, options: CallOptions = {}) {
    this.#links = links;
    this.#options = options;
  }

  /** Find out the indices of links that are not known yet; `undefined` if nothing has to be waited for. */
  learn(names: readonly string[]): Promise<unknown> | undefined {
    for (const name of names) if (!this.#indices.has(name)) return this.#learn(names);
    return undefined;
  }

  /** The index of a link that was learnt; an index is taken as it is. */
  readonly indexOf = (link: LinkReference): number =>
    typeof link === 'number' ? link : (this.#indices.get(link) ?? 0);

  /** The index of a link; an index is taken as it is. */
  readonly find: IndexOf = async (link) => {
    if (typeof link === 'string') await this.learn([link]);
    return this.indexOf(link);
  };

  /** What `make` makes of the index of a link: at once, unless it has to be asked for. Where none is meant, the index is 0. */
  with<M>(link: LinkReference | undefined, make: (index: number) => M): M | Promise<M> {
    if (link === undefined) return make(0);
    const pending = typeof link === 'string' ? this.learn([link]) : undefined;
    return pending === undefined ? make(this.indexOf(link)) : pending.then(() => make(this.indexOf(link)));
  }

  #learn(names: readonly string[]): Promise<unknown> {
    const unknown = new Set(names.filter((name) => !this.#indices.has(name)));
    return Promise.all(
      [...unknown].map(async (name) => {
        this.#indices.set(name, await this.#links.indexOf(name, this.#options));
      }),
    );
  }
}
