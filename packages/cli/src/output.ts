import type { CommandContext } from './command.ts';

/** Write lines; those of one object are joined by a backslash with `-oneline`, as ip(8) does. */
export function writeLines(
  context: Pick<CommandContext, 'options' | 'write'>,
  lines: readonly string[],
): void {
  if (lines.length === 0) return;
  context.write(`${lines.join(context.options.oneline ? '\\' : '\n')}\n`);
}
