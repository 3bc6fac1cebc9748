import { type Connection, NetlinkError, type Read } from '@netlink/proto';
import { LinkMessage, RTM_GETLINK, RTM_NEWLINK } from '@netlink/rtnetlink';
import { type CallOptions, requestOf } from '../object-request.ts';
import { targetOf } from '../target.ts';

/** What one has to know of a link that another one refers to. */
export interface Known {
  /** Its name. */
  readonly name: string;
  /** Whether it is up. */
  readonly up: boolean;
  /** Whether what is below it works: a cable is plugged in. */
  readonly lowerUp: boolean;
}

/** Links by index. */
export type Lookup = ReadonlyMap<number, Known>;

const NO_STATISTICS = { extMask: ['skipStats'] } as const;

const readKnown: Read<readonly [number, Known]> = (type, data, start, end) => {
  if (type !== RTM_NEWLINK) return undefined;
  const { index, ifname, flags } = LinkMessage.viewAt(data, start, end);
  if (ifname === undefined) return undefined;
  return [index, { name: ifname, up: flags.includes('up'), lowerUp: flags.includes('lowerUp') }];
};

/** All links, for the names in a list of them; those of another namespace by its id. */
export async function allLinks(
  connection: Connection,
  options: CallOptions,
  target?: number,
): Promise<Lookup> {
  const message = { attributes: { ...NO_STATISTICS, ...targetOf({ target }) } };
  const request = requestOf(LinkMessage, message, { type: RTM_GETLINK, name: 'link get' }, options);
  return new Map(await connection.dump(request).collect(readKnown));
}

/** The links of these indices, as far as they exist; those of another namespace by its id. */
export async function theseLinks(
  connection: Connection,
  indices: Iterable<number>,
  options: CallOptions,
  target?: number,
): Promise<Lookup> {
  const found = new Map<number, Known>();
  await Promise.all(
    Array.from(indices, async (index) => {
      const message = { header: { index }, attributes: { ...NO_STATISTICS, ...targetOf({ target }) } };
      const request = requestOf(LinkMessage, message, { type: RTM_GETLINK, name: 'link get' }, options);
      const [reply] = await connection.get(request).catch(ifGone);
      const known = reply && readKnown(reply.type, reply.data, reply.payloadStart, reply.end);
      if (known !== undefined) found.set(known[0], known[1]);
    }),
  );
  return found;
}

// One that is gone has no name any more: its index stands for it.
function ifGone(error: unknown): readonly [] {
  if (error instanceof NetlinkError && error.code === 'ENODEV') return [];
  throw error;
}
