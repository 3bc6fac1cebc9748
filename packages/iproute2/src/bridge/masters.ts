import type { Context } from '../context.ts';
import type { IndexOf } from '../devices.ts';
import { shown } from '../link/field-checks.ts';
import { linkList } from '../link/link-list.ts';
import type { CallOptions } from '../object-request.ts';
import type { LinkReference } from '../link-names.ts';

/** A link, and what is said of its master: `true` is whichever there is. */
interface Port {
  readonly dev: LinkReference;
  readonly master?: LinkReference | boolean | undefined;
}

/**
 * The masters of links, for the time of one call. The kernel is not told which master is meant, but to ask the one
 * that there is.
 */
export class Masters {
  readonly #context: Context;
  readonly #options: CallOptions;
  readonly #known = new Map<number, Promise<number>>();

  constructor(context: Context, options: CallOptions = {}) {
    this.#context = context;
    this.#options = options;
  }

  /**
   * Refuse a master that the link is no port of. A bridge is its own master: it has entries for itself.
   *
   * @throws TypeError that names the key; NetlinkError with code ENODEV if there is no such master.
   */
  async check({ master, dev }: Port, index: number, indexOf: IndexOf): Promise<void> {
    if (master === undefined || typeof master === 'boolean') return;
    const wanted = await indexOf(master, 'master');
    if (wanted === index || wanted === (await this.#of(index))) return;
    throw new TypeError(`master: ${shown(dev)} is no port of ${shown(master)}`);
  }

  #of(index: number): Promise<number> {
    let known = this.#known.get(index);
    if (known === undefined) this.#known.set(index, (known = this.#ask(index)));
    return known;
  }

  async #ask(index: number): Promise<number> {
    for await (const [view] of linkList(this.#context, { index, stats: false }, this.#options).views())
      return view?.master ?? 0;
    return 0;
  }
}
