import type { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command.ts';
import { filterOf } from './arguments.ts';
import { familiesOf } from './families.ts';

/** `nlip route save` */
export async function save(words: Arguments, context: CommandContext): Promise<void> {
  const filter = filterOf(words);
  const families = familiesOf(filter, context.options.family);
  // A file holds the routes of one family, or all.
  const [family] = families.length === 1 ? families : [];
  context.writeOctets(await context.handle.route().saveFile({ ...filter, family }));
}

/** `nlip route restore` */
export async function restore(context: CommandContext): Promise<void> {
  const routes = context.handle.route();
  await routes.restore(await routes.readFile(await context.read()));
}
