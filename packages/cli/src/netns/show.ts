import type { CommandContext } from '../command.ts';
import { writeJson } from '../json.ts';

/** List namespaces by their names: `ip netns list`. */
export async function showNamespaces(context: CommandContext): Promise<void> {
  const found = await context.handle.netns().get().toArray();
  if (context.options.json)
    writeJson(
      context,
      found.map(({ name, id }) => ({ name, id })),
    );
  else for (const { name, id } of found) context.write(`${name}${id === undefined ? '' : ` (id: ${id})`}\n`);
}
