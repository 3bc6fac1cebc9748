import { type Dump, NetlinkError, type Read } from '@netlink/proto';
import type { Messages } from '../object-request.ts';

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
          const isOfFamily = (data: DataView, start: number): boolean => data.getUint8(start) === family;
          for await (const batch of dump) yield batch.where(isOfFamily);
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

function rethrowUnlessNoTable(error: unknown): void {
  if (!(error instanceof NetlinkError) || error.code !== 'ENOENT') throw error;
}
