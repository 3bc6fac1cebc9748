import { connect } from '@netlink/iproute2';
import type { Command } from './command.ts';
import { commandOf, COMMANDS } from './commands.ts';
import { type CommandLine, type GlobalOptions, parseOptions } from './options.ts';
import { COLOURED, PLAIN } from './style.ts';
import { UsageError } from './usage-error.ts';
import { usage } from './usage.ts';
import { version } from './version.ts';

/** Where nlip reads its surroundings from and writes to. */
export interface Terminal {
  /** Whether standard output is a terminal that takes colours. */
  readonly colours: boolean;
  /** Whether standard output is no terminal, and takes any octets. */
  readonly takesOctets: boolean;
  /** Write to standard output. */
  write(text: string | Uint8Array): void;
  /** Write to standard error. */
  error(text: string): void;
  /** Ends a command that would go on for ever: `nlip monitor`. */
  readonly signal?: AbortSignal | undefined;
  /** All of standard input. */
  read(): Promise<Uint8Array>;
}

/** Everything went well. */
export const EXIT_SUCCESS = 0;
/** The kernel refused, or something is missing. */
export const EXIT_FAILURE = 1;
/** The words made no command. */
export const EXIT_USAGE = 255;

/** Run a command line, without the program's name: `['-json', 'link', 'show']`. Resolves to the exit status, never rejects. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(parseOptions(argv, { auto: terminal.colours }), terminal);
  } catch (error) {
    terminal.error(`nlip: ${lineOf(error)}\n`);
    return error instanceof UsageError ? EXIT_USAGE : EXIT_FAILURE;
  }
}

async function dispatch({ options, words, ask }: CommandLine, terminal: Terminal): Promise<number> {
  const [object, ...rest] = words;
  if (ask === 'version') terminal.write(`nlip ${version()}\n`);
  else if (ask === 'help' || object === 'help') terminal.write(help());
  else if (object === undefined) {
    terminal.error(help());
    return EXIT_USAGE;
  } else await runCommand(commandOf(object), rest, options, terminal);
  return EXIT_SUCCESS;
}

async function runCommand(
  command: Command,
  words: readonly string[],
  options: GlobalOptions,
  terminal: Terminal,
): Promise<void> {
  if (words[0] === 'help') {
    terminal.write(command.usage);
    return;
  }
  using handle = connect({ netns: options.netns });
  const write = (text: string): void => {
    terminal.write(text);
  };
  await command.run(words, {
    handle,
    options,
    style: options.color ? COLOURED : PLAIN,
    write,
    warn: (text) => {
      terminal.error(`nlip: ${text}\n`);
    },
    signal: terminal.signal,
    read: () => terminal.read(),
    writeOctets(octets) {
      if (!terminal.takesOctets) throw new UsageError('these octets are for a file, not for a terminal');
      terminal.write(octets);
    },
  });
}

function help(): string {
  return usage(COMMANDS.map(({ name }) => name));
}

function lineOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*\n\s*/g, ' ');
}
