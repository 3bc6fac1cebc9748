import { spawnSync } from 'node:child_process';
import type { Arguments } from '../arguments.ts';
import type { CommandContext } from '../command.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Do something with each namespace that has a name: `ip -all netns del`, `ip -all netns exec COMMAND`.
 *
 * @throws UsageError for what is done with one only; Error, in the end, if a program failed.
 */
export async function changeAll(verb: string, args: Arguments, context: CommandContext): Promise<void> {
  if (verb !== 'delete' && verb !== 'exec')
    throw new UsageError(`netns ${verb}: a namespace has to be named`);
  const netns = context.handle.netns();
  const names = (await netns.get().toArray()).map(({ name }) => name);
  if (verb === 'delete') for (const name of names) await netns.del(name);
  else execInEach(names, args.value('netns exec'), args.rest(), context);
}

// One after another: they share the terminal. Each is started by an nlip of its own, since that one becomes the program.
function execInEach(
  names: readonly string[],
  command: string,
  args: readonly string[],
  context: CommandContext,
): void {
  const nlip = process.argv.slice(1, 2);
  const failed: string[] = [];
  for (const name of names) {
    context.write(`\nnetns: ${name}\n`);
    const words = ['netns', 'exec', name, command, ...args];
    const { status, error } = spawnSync(process.execPath, [...process.execArgv, ...nlip, ...words], {
      stdio: 'inherit',
    });
    if (error !== undefined) throw error;
    if (status !== 0) failed.push(name);
  }
  if (failed.length > 0) throw new Error(`netns exec: ${command} failed in ${failed.join(', ')}`);
}
