import type { Context } from '../../context.ts';
import type { IndexOf } from '../../devices.ts';
import { shown } from '../../link/field-checks.ts';
import { linkList } from '../../link/link-list.ts';
import type { CallOptions } from '../../object-request.ts';
import type { FdbSpec } from './fdb.ts';

/**
 * The masters of links, for the time of one call. The kernel is not told whose entry one is to be, but to take it to the master
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
   * Refuse an entry of a master that the link is no port of. A bridge has entries of its own, whose master it is.
   *
   * @throws TypeError that names the key; NetlinkError with code ENODEV if there is no such master.
   */
  async check({ master, dev }: FdbSpec, index: number, indexOf: IndexOf): Promise<void> {
    if (master === undefined || master === true) return;
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
