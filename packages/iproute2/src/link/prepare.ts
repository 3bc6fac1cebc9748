import type { LinkAttributes } from '@netlink/rtnetlink';
import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import type { LinkWire } from './wire.ts';
import { OpenNamespaces } from './open-namespaces.ts';
import type { LinkChanges } from './spec.ts';
import { writeLate, writeLink } from './write.ts';

/** A change in the kernel's terms. The namespaces that it names are open until it is disposed of. */
export interface Prepared extends Disposable {
  /** What makes the link, or changes it. */
  readonly wire: LinkWire;
  /** What the kernel hears only once the link is there and has its master. */
  readonly late: LinkAttributes | undefined;
}

/**
 * Put a change in the kernel's terms. The links that it names are asked for, all at a time; without any, nothing is waited for.
 *
 * @throws TypeError for what cannot be sent; NetlinkError with code ENODEV for a link that is not there.
 */
export async function prepare(context: Context, spec: LinkChanges, options: CallOptions): Promise<Prepared> {
  const namespaces = new OpenNamespaces();
  try {
    const indices = new Map<string, number>();
    const write = (): Omit<Prepared, symbol> => {
      const writing = {
        indexOf: (link: string | number): number => {
          if (typeof link === 'number') return link;
          if (!indices.has(link)) indices.set(link, 0);
          return indices.get(link) ?? 0;
        },
        groupOf: (word: string | number): number => context.names.groups.numberOf(word),
        netns: (netns: string | number): Partial<LinkAttributes> => namespaces.attributeOf(netns),
      };
      return { wire: writeLink(spec, writing), late: writeLate(spec, writing) };
    };
    let written = write();
    if (indices.size > 0) {
      // The first time told which links are named.
      await Promise.all(
        Array.from(indices.keys(), async (name) => {
          indices.set(name, await context.links.indexOf(name, options));
        }),
      );
      written = write();
    }
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
