import { canBeName, linkReference } from './link/name.ts';
import type { LinkNames, LinkReference } from './link-names.ts';
import { named } from './named.ts';
import type { CallOptions } from './object-request.ts';

/** Finds the index of a link, which whoever asks has under `key`: errors begin with it. */
export type IndexOf = (link: LinkReference, key: string) => Promise<number>;

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

  /**
   * The index of a link that was learnt; an index is taken as it is.
   *
   * @throws TypeError or RangeError that begins with `key`, for what can be no link.
   */
  readonly indexOf = (link: LinkReference, key = 'dev'): number => {
    const index = typeof link === 'string' ? this.#indices.get(link) : undefined;
    if (index !== undefined) return index;
    const reference = named(key, () => linkReference(link));
    return typeof reference === 'number' ? reference : 0;
  };

  /** The index of a link; an index is taken as it is. */
  readonly find: IndexOf = async (link, key) => {
    if (typeof link === 'string') await this.learn([link]);
    return this.indexOf(link, key);
  };

  /**
   * The message about an object of a link, of whose index `messageTo` makes it: at once, unless that has to be asked for. Where no link is
   * meant, the index is 0. What is no such object is refused by `messageTo`, before anything of it is used.
   */
  with<T extends { readonly dev?: LinkReference | undefined }, M>(
    object: T,
    messageTo: (object: T) => (index: number) => M,
  ): M | Promise<M> {
    const make = messageTo(object);
    const { dev } = object;
    if (dev === undefined) return make(0);
    const pending = typeof dev === 'string' ? this.learn([dev]) : undefined;
    return pending === undefined ? make(this.indexOf(dev)) : pending.then(() => make(this.indexOf(dev)));
  }

  // What can be no name is refused where it is written, by the key that it has there.
  #learn(names: readonly string[]): Promise<unknown> {
    const unknown = new Set(names.filter((name) => !this.#indices.has(name) && canBeName(name)));
    return Promise.all(
      [...unknown].map(async (name) => {
        this.#indices.set(name, await this.#links.lookUp(name, this.#options));
      }),
    );
  }
}
