import type { Handle } from '@netlink/iproute2';
import type { GlobalOptions } from './options.ts';
import type { Style } from './style.ts';

/** What a command works with. */
export interface CommandContext {
  /** The network namespace that was asked for. */
  readonly handle: Handle;
  /** The options that stood before the object. */
  readonly options: GlobalOptions;
  /** Colours, or none. */
  readonly style: Style;
  /** Write to standard output. */
  write(text: string): void;
  /** Write a line to standard error: what does not end the command. */
  warn(text: string): void;
  /** Ends a command that would go on for ever. */
  readonly signal?: AbortSignal | undefined;
  /** All of standard input. */
  read(): Promise<Uint8Array>;
  /**
   * Write octets to standard output.
   *
   * @throws UsageError if that is a terminal.
   */
  writeOctets(octets: Uint8Array): void;
}

/** What can be done with one kind of object. */
export interface Command {
  /** The object's name: 'address'. */
  readonly name: string;
  /** How it is used, for `nlip <object> help`. */
  readonly usage: string;
  /** Do it. `words` follow the object's name: `['show', 'dev', 'eth0']`. */
  run(words: readonly string[], context: CommandContext): Promise<void>;
}
