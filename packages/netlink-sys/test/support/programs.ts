import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const LOADER = new URL('../../../../scripts/typescript.mjs', import.meta.url);

/** Flags by which Node.js runs a program of test/programs from its source. */
export const programFlags: readonly string[] = ['--conditions=@netlink/source', '--import', LOADER.href];

/** The URL of a program of test/programs. */
export function programUrl(name: string): URL {
  return new URL(`../programs/${name}.ts`, import.meta.url);
}

/** How a program ended. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Run a program of test/programs in a process of its own. */
export async function runProgram(
  name: string,
  flags: readonly string[] = [],
  args: readonly string[] = [],
): Promise<Outcome> {
  const file = fileURLToPath(programUrl(name));
  const child = spawn(process.execPath, [...programFlags, ...flags, file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code, signal], stdout, stderr] = await Promise.all([
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, signal, stdout, stderr };
}
