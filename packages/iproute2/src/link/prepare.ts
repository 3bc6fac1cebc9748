import type { Context } from '../context.ts';
import { nsidOf } from '../netns/nsid-of.ts';
import type { CallOptions } from '../object-request.ts';
import { checkEncodable } from './encodable.ts';
import type { Ground } from './kind-data.ts';
import { type LinkNetns, OpenNamespaces } from './open-namespaces.ts';
import type { LinkChanges } from './spec.ts';
import { writingOf } from './writing.ts';
import { type LinkWriting, writeLate, writeLink, type WrittenLink } from './write.ts';

/** A change in the kernel's terms. The namespaces that it names are open until it is disposed of. */
export interface Prepared extends WrittenLink, Disposable {}

/** Numbers that writing needs and that have to be asked for: known from the second time on. */
class Unknowns<K> {
  readonly #known = new Map<K, number>();
  readonly #ask: (key: K) => Promise<number>;

  constructor(ask: (key: K) => Promise<number>) {
    this.#ask = ask;
  }

  get isEmpty(): boolean {
    return this.#known.size === 0;
  }

  /** The number, or 0 while it has not been asked for. */
  of(key: K): number {
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, 0);
    return known ?? 0;
  }

  /** Ask for all, at the same time. */
  async ask(): Promise<void> {
    await Promise.all(
      Array.from(this.#known.keys(), async (key) => {
        this.#known.set(key, await this.#ask(key));
      }),
    );
  }
}

/**
 * Put a change in the kernel's terms. What it names, links and namespaces, is asked for, all at a time; without any,
 * nothing is waited for.
 *
 * @throws TypeError or RangeError that names the key, for what cannot be sent; NetlinkError with code ENODEV for a link that is not there.
 */
export async function prepare(
  context: Context,
  spec: LinkChanges,
  options: CallOptions,
  ground?: Ground,
): Promise<Prepared> {
  const { connection, links, names, kinds } = context;
  const namespaces = new OpenNamespaces();
  const indices = new Unknowns<string>((name) => links.lookUp(name, options));
  const nsids = new Unknowns<LinkNetns>(async (netns) => {
    const { netNsFd: fd, netNsPid: pid = 0, targetNetnsid: id } = namespaces.attributeOf(netns, 'linkNetns');
    if (id !== undefined) return id;
    const nsid = await nsidOf(connection, fd === undefined ? { pid } : { fd }, options);
    if (nsid === undefined) throw new TypeError(`linkNetns: ${JSON.stringify(netns)} has no id here`);
    return nsid;
  });
  const writing: LinkWriting = {
    ...writingOf((link) => (typeof link === 'number' ? link : indices.of(link)), names),
    netns: (netns) => namespaces.attributeOf(netns, 'netns'),
    nsidOf: (netns) => nsids.of(netns),
    kinds,
  };
  const write = (settings: LinkChanges): WrittenLink => ({
    wire: writeLink(settings, writing, ground),
    late: writeLate(settings, writing),
  });
  try {
    let written = write(spec);
    if (!indices.isEmpty || !nsids.isEmpty) {
      // The first time told what is named.
      await Promise.all([indices.ask(), nsids.ask()]);
      written = write(spec);
    }
    checkEncodable(written, spec, write);
    return {
      ...written,
      [Symbol.dispose]() {
        namespaces[Symbol.dispose]();
      },
    };
  } catch (error) {
    namespaces[Symbol.dispose]();
    throw error;
  }
}

/**
 * Look whether settings could be sent, for those that follow another request: what cannot be is known before anything is sent.
 *
 * @throws As {@link prepare}.
 */
export async function checkPrepared(
  context: Context,
  spec: LinkChanges,
  options: CallOptions,
): Promise<void> {
  using _ = await prepare(context, spec, options);
}
