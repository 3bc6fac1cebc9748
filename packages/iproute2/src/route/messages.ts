import { type Dump, MessageBatch, NetlinkError, type Read } from '@netlink/proto';
import type { Messages } from '../object-request.ts';

// linux/netlink.h: NLMSG_HDRLEN
const NETLINK_HEADER_LENGTH = 16;

/** A dump of the routes of one family. */
export interface FamilyDump {
  /** `AF_*` */
  readonly family: number;
  /** The dump. */
  readonly dump: Dump;
}

/**
 * The routes of one family after another. A kernel without a family lists the routes of all others in its place: they are
 * left out. A table that nothing was ever put into is refused: it has no routes.
 */
export function routeMessages(dumps: () => Promise<readonly FamilyDump[]>): Messages {
  return {
    async *stream() {
      for (const { family, dump } of await dumps()) {
        try {
          for await (const batch of dump) yield ofFamily(batch, family);
        } catch (error) {
          rethrowUnlessNoTable(error);
        }
      }
    },
    async collect<X>(read: Read<X>) {
      const parts: X[][] = [];
      for (const { family, dump } of await dumps()) {
        try {
          parts.push(
            await dump.collect((type, data, start, end) =>
              data.getUint8(start) === family ? read(type, data, start, end) : undefined,
            ),
          );
        } catch (error) {
          rethrowUnlessNoTable(error);
        }
      }
      return parts.length === 1 ? (parts[0] ?? []) : parts.flat();
    },
  };
}

function ofFamily(batch: MessageBatch, family: number): MessageBatch {
  let others = 0;
  batch.map((_type, data, start) => {
    if (data.getUint8(start) !== family) others++;
    return undefined;
  });
  if (others === 0) return batch;
  const own = new MessageBatch();
  batch.map((_type, data, start, end) => {
    if (data.getUint8(start) === family) own.add(data, start - NETLINK_HEADER_LENGTH, end, 1);
    return undefined;
  });
  return own;
}

function rethrowUnlessNoTable(error: unknown): void {
  if (!(error instanceof NetlinkError) || error.code !== 'ENOENT') throw error;
}
