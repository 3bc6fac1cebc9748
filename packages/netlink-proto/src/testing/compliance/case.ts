import type { Connection, ConnectionOptions } from '../../connection.ts';

/** Opens a conversation with the peer that is to be checked; each case opens its own, and closes it. */
export type OpenConnection = (options?: ConnectionOptions) => Connection | Promise<Connection>;

/** One thing that has to hold of every conversation. */
export interface ComplianceCase {
  /** What holds, as the name of a test. */
  readonly name: string;
  /** Check it: rejects with AssertionError of node:assert if it does not hold. */
  run(open: OpenConnection): Promise<void>;
}

/** A case: it is given a connection that is closed afterwards. */
export function complianceCase(
  name: string,
  check: (connection: Connection) => Promise<void>,
  options?: ConnectionOptions,
): ComplianceCase {
  return {
    name,
    async run(open) {
      using connection = await open(options);
      await check(connection);
    },
  };
}
