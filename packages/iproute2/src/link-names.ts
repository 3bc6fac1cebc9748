import { type Connection, NetlinkError, type Read } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import { type CallOptions, requestOf } from './object-request.ts';

/** A link by its name (altnames included) or by its index. */
export type LinkReference = string | number;

/** The names of links by index, as they were when a list began to be read. */
export type NameOf = (index: number) => string | undefined;

const NO_STATISTICS = { extMask: ['skipStats'] } as const;

const readName: Read<readonly [number, string]> = (type, data, start, end) => {
  if (type !== RTM_NEWLINK) return undefined;
  const view = LinkMessage.viewAt(data, start, end);
  const { ifname } = view;
  return ifname === undefined ? undefined : [view.index, ifname];
};

/**
 * Names and indices of links. Links are renamed and made anew at any time, so nothing is remembered across calls: a list
 * takes all names once, a change asks for the one it needs.
 */
export class LinkNames {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The names of all links. */
  async all(options: CallOptions = {}): Promise<NameOf> {
    const request = requestOf(
      LinkMessage,
      { attributes: NO_STATISTICS },
      { type: RTM_GETLINK, name: 'link get' },
      options,
    );
    const names = new Map(await this.#connection.dump(request).collect(readName));
    return (index) => names.get(index);
  }

  /**
   * The index of a link.
   *
   * @throws NetlinkError with code ENODEV if there is none of that name. An index is taken as it is.
   */
  async indexOf(link: LinkReference, options: CallOptions = {}): Promise<number> {
    if (typeof link === 'number') return link;
    // A name longer than IFNAMSIZ allows can only be an altname; the kernel looks a short one up among both.
    const key = link.length > 15 ? { altIfname: link } : { ifname: link };
    const request = requestOf(
      LinkMessage,
      { attributes: { ...key, ...NO_STATISTICS } },
      { type: RTM_GETLINK, name: `link ${JSON.stringify(link)}` },
      options,
    );
    const [reply] = await this.#connection.get(request);
    if (reply === undefined) throw new NetlinkError({ errno: -19, request: `link ${JSON.stringify(link)}` });
    return LinkMessage.viewAt(reply.data, reply.payloadStart, reply.end).index;
  }
}
