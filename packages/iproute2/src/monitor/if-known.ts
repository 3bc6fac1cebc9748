import { type MessageBatch, NetlinkError } from '@netlink/proto';

/** The messages of a dump; none of a kernel that does not know what is asked for. */
export async function* ifKnown(dump: AsyncIterable<MessageBatch>): AsyncGenerator<MessageBatch> {
  try {
    yield* dump;
  } catch (error) {
    if (!(error instanceof NetlinkError) || error.code !== 'EOPNOTSUPP') throw error;
  }
}
