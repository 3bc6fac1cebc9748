import type { Context } from '../context.ts';
import type { CallOptions } from '../object-request.ts';
import { linkList } from './link-list.ts';
import type { LinkChanges } from './spec.ts';

/**
 * Refuse settings as a port of a kind of master that the link is no port of: the kernel takes them for those of the master that
 * there is. Where there is none, it says so.
 *
 * @throws TypeError that names the key.
 */
export async function checkPortKind(
  context: Context,
  what: string,
  index: number,
  { port }: LinkChanges,
  options: CallOptions,
): Promise<void> {
  if (port === undefined) return;
  const link = await linkList(context, { index, stats: false }, options).first();
  const kind = link?.port?.kind;
  if (kind !== undefined && String(kind) !== String(port.kind))
    throw new TypeError(
      `${what}: port: kind: it is a port of a ${String(kind)}, not of a ${String(port.kind)}`,
    );
}
