import { spawn } from 'node:child_process';
import { PATIENCE } from './patience.ts';

/** A command that could not be started, or that ended with another status than 0. */
export class CommandError extends Error {
  static {
    this.prototype.name = 'CommandError';
  }
  readonly code = 'ERR_COMMAND_FAILED';
  /** The command and its arguments, as one line. */
  readonly command: string;
  /** Exit status; `undefined` if the command was not started or ended by a signal. */
  readonly status: number | undefined;
  /** What the command wrote to its standard error output, without surrounding space. */
  readonly stderr: string;

  constructor(command: string, status: number | undefined, stderr: string, cause?: unknown) {
    super(`${command}: ${stderr === '' ? `ended with status ${status ?? 'unknown'}` : stderr}`, { cause });
    this.command = command;
    this.status = status;
    this.stderr = stderr;
  }
}

/** What a command may be given besides its arguments. */
export interface RunOptions {
  /** Text for its standard input, which is empty otherwise. */
  readonly input?: string;
  /** Its environment, instead of ours. */
  readonly env?: NodeJS.ProcessEnv;
  /** Limit in milliseconds, after which it is killed; 60 000 unless told. */
  readonly timeout?: number;
}

/** How long a command may take, in milliseconds. */
export const COMMAND_TIMEOUT = 60_000 * PATIENCE;

/**
 * Run a command to its end and return what it wrote to its standard output.
 *
 * @throws {@link CommandError} if it cannot be started or fails.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const line = [command, ...args].join(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'pipe', env: options.env ?? process.env });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // A command that ends before it has read its input is judged by its status.
    child.stdin.on('error', () => undefined).end(options.input ?? '');
    // Rejected at once: a process that hangs inside the kernel cannot even be killed.
    const { timeout = COMMAND_TIMEOUT } = options;
    const limit = setTimeout(() => {
      child.kill('SIGKILL');
      child.unref();
      reject(new CommandError(line, undefined, `killed after ${timeout} ms`));
    }, timeout);
    child.on('error', (error) => {
      clearTimeout(limit);
      reject(new CommandError(line, undefined, error.message, error));
    });
    child.on('close', (status) => {
      clearTimeout(limit);
      if (status === 0) resolve(stdout);
      else reject(new CommandError(line, status ?? undefined, stderr.trim()));
    });
  });
}
