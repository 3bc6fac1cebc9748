import type { RouteFilter } from '@netlink/iproute2';
import type { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command.ts';
import { ipFamily } from '../ip-family.ts';
import { UsageError } from '../usage-error.ts';
import { filterOf } from './arguments.ts';
import { routeOf } from './parse-route.ts';

/** `nlip route add` and its like. */
export async function change(
  verb: 'add' | 'append' | 'prepend' | 'replace' | 'change' | 'del',
  words: Arguments,
  { handle, options }: CommandContext,
): Promise<void> {
  await handle.route()[verb](routeOf(words, options.family === 'mpls' ? 'mpls' : ipFamily(options)));
}

/** `nlip route flush` */
export async function flush(words: Arguments, context: CommandContext): Promise<void> {
  const filter = filterOf(words);
  if (Object.keys(filter).length === 0) throw new UsageError('route flush: a selector is needed');
  const { family } = context.options;
  const count = await context.handle.route().flush({ ...filter, ...familyOf(filter, family) });
  if (context.options.statistics > 0) {
    context.write(count === 0 ? 'Nothing to flush.\n' : `*** Flushed ${count} routes ***\n`);
  }
}

// As ip(8): IPv4, unless an option or a prefix says otherwise, or all tables are asked for.
function familyOf(
  { dst, root, match, from, table }: RouteFilter,
  family: CommandContext['options']['family'],
): Pick<RouteFilter, 'family'> {
  if (family === 'inet' || family === 'inet6' || family === 'mpls') return { family };
  const isPlain = [dst, root, match, from].every((prefix) => prefix === undefined || prefix === 'default');
  return isPlain && table !== 'all' ? { family: 'inet' } : {};
}
