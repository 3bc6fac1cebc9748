import { join } from 'node:path';

/** A program of iproute2. */
export type Tool = 'ip' | 'bridge' | 'tc';

/** Names the folder of Debian's newest iproute2. The lab sets it in its guests, and nobody else. */
const FOLDER = 'NETLINK_NEWEST_IPROUTE2';

/**
 * The path of a program of the newest iproute2, which knows what the installed one may not.
 *
 * @throws Error where there is none: ask `newestIp` before.
 */
export function newest(tool: Tool): string {
  const folder = process.env[FOLDER];
  if (folder === undefined || folder === '') throw new Error(`${FOLDER} is not set`);
  return join(folder, tool);
}
