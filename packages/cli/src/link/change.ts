import type { LinkSpec } from '@netlink/iproute2';
import { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command.ts';
import { pick } from '../pick.ts';
import { UsageError } from '../usage-error.ts';
import { parseLink } from './parse/link.ts';

/** `nlip link add`, `replace` */
export async function make(
  verb: 'add' | 'replace',
  words: readonly string[],
  { handle }: CommandContext,
): Promise<void> {
  const { dev, settings } = parseLink(words);
  if (settings.kind === undefined) throw new UsageError(`link ${verb}: type is missing`);
  await handle.link()[verb]({ ...(dev !== undefined && { name: dev }), ...settings } as LinkSpec);
}

/** `nlip link set`, `change` */
export async function set(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const { dev, settings } = parseLink(words);
  if (dev === undefined) throw new UsageError('link set: a name is missing');
  await handle.link().set(dev, settings);
}

/** `nlip link delete` */
export async function remove(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const { dev } = parseLink(words);
  if (dev === undefined) throw new UsageError('link delete: a name is missing');
  await handle.link().del(dev);
}

/** `nlip link property add`, `del` */
export async function property(words: readonly string[], { handle }: CommandContext): Promise<void> {
  const args = new Arguments(words);
  const verb = pick(args.value('property'), ['add', 'delete'], 'property');
  let dev: string | undefined;
  const names: string[] = [];
  for (let word = args.next(); word !== undefined; word = args.next()) {
    if (word === 'altname') names.push(args.value(word));
    else dev = word === 'dev' ? args.value(word) : word;
  }
  if (dev === undefined) throw new UsageError('link property: dev is missing');
  if (names.length === 0) throw new UsageError('link property: altname is missing');
  const link = handle.link();
  await (verb === 'add' ? link.addAltname(dev, names) : link.delAltname(dev, names));
}
