import { type Connection, NetlinkError } from '@netlink/proto';
import { LinkMessage, RTM_DELLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import { allLinks, type Known, type Lookup, theseLinks } from './link/lookup.ts';
import type { Message } from './netlink-message.ts';
import type { CallOptions } from './object-request.ts';

const AF_UNSPEC = 0;

/** The names of the links of one namespace, and whether they are up, kept by the messages about them that pass. */
export class LinkTable implements Pick<Lookup, 'get'> {
  readonly #links = new Map<number, Known>();
  readonly #indices = new Map<string, number>();
  /** What the last message that was observed did: a link came, went, or a known one was set up or down. */
  lastChange: 'none' | 'came' | 'went' | 'switched' = 'none';

  /** The name of a link. */
  readonly nameOf = (index: number): string | undefined => this.#links.get(index)?.name;
  /** Whether a link is up. */
  readonly isUp = (index: number): boolean | undefined => this.#links.get(index)?.up;

  /** What is known of a link. */
  get(index: number): Known | undefined {
    return this.#links.get(index);
  }

  /** The index of the link of a name; none of its other names. */
  indexOf(name: string): number | undefined {
    return this.#indices.get(name);
  }

  /** Ask for all links anew; those of another namespace by its id. What cannot be had is had by events only. */
  async load(connection: Connection, options: CallOptions, nsid?: number): Promise<void> {
    let links;
    try {
      links = await allLinks(connection, options, nsid);
    } catch (error) {
      if (nsid === undefined || !(error instanceof NetlinkError)) throw error;
      return;
    }
    this.#links.clear();
    this.#indices.clear();
    for (const [index, known] of links) this.#set(index, known);
  }

  /** Ask for the links of these indices that are not known yet. */
  async meet(connection: Connection, options: CallOptions, indices: ReadonlySet<number>): Promise<void> {
    for (const [index, known] of await theseLinks(connection, indices, options)) this.#set(index, known);
  }

  /** See a message pass. */
  observe(message: Message): void {
    this.lastChange = 'none';
    const { type, data, payloadStart, end } = message;
    if ((type !== RTM_NEWLINK && type !== RTM_DELLINK) || !isOfLink(message)) return;
    const view = LinkMessage.viewAt(data, payloadStart, end);
    const { index, ifname: name, flags } = view;
    const before = this.#links.get(index);
    if (type === RTM_DELLINK) {
      this.#forget(index);
      this.lastChange = 'went';
    } else if (name !== undefined) {
      const up = flags.includes('up');
      const lowerUp = flags.includes('lowerUp');
      this.#set(index, { name, up, lowerUp });
      if (before === undefined) this.lastChange = 'came';
      else if (before.up !== up || before.lowerUp !== lowerUp) this.lastChange = 'switched';
    }
  }

  #set(index: number, known: Known): void {
    this.#forget(index);
    this.#links.set(index, known);
    this.#indices.set(known.name, index);
  }

  // Where names were passed on, the name may be that of another link by now.
  #forget(index: number): void {
    const name = this.#links.get(index)?.name;
    if (name !== undefined && this.#indices.get(name) === index) this.#indices.delete(name);
    this.#links.delete(index);
  }
}

/**
 * Whether a link message is about a link: bridges announce their ports, IPv6 its settings and Wi-Fi its events by messages of
 * the same type that say less.
 */
export function isOfLink({ data, payloadStart, end }: Message): boolean {
  if (data.getUint8(payloadStart) !== AF_UNSPEC) return false;
  return LinkMessage.viewAt(data, payloadStart, end).wireless === undefined;
}
