import { spawnSync } from 'node:child_process';
import { LabError } from './lab-error.ts';

/** How a command of the host is run. */
export interface HostOptions {
  readonly cwd?: string;
  readonly input?: Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
}

/** Run a command of the host to its end; returns what it printed. */
export function host(command: string, args: readonly string[], options: HostOptions = {}): string {
  return hostOctets(command, args, options).toString();
}

/** The same for output that is no text. */
export function hostOctets(command: string, args: readonly string[], options: HostOptions = {}): Buffer {
  const { status, stdout, stderr, error } = spawnSync(command, args, { ...options, maxBuffer: 1 << 30 });
  if (error !== undefined) throw new LabError(`${command}: ${error.message}`);
  if (status === 0) return stdout;
  throw new LabError(`${command}: ${reasonIn(String(stderr)) ?? `ended with code ${status}`}`);
}

/** The line of a command's complaints that says most: the first that calls itself an error, or else the last. */
export function reasonIn(stderr: string): string | undefined {
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => line !== '');
  return lines.find((line) => /^(?:E:|Err|error:|fatal:)/i.test(line)) ?? lines.at(-1);
}
