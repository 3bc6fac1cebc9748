import type { Namespace } from '@netlink/kernel-test';
import { run } from '../../src/index.ts';

/** What a run of nlip came to. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** How nlip is run. */
export interface Surroundings {
  /** What is on standard input. */
  readonly input?: Uint8Array;
  /** Whether standard output is a terminal. */
  readonly terminal?: boolean;
}

/** Run nlip in this process. What it writes that is no text is given as latin1. */
export async function outcomeOf(
  argv: readonly string[],
  { input = new Uint8Array(0), terminal = false }: Surroundings = {},
): Promise<Outcome> {
  let output = '';
  let errors = '';
  const status = await run(argv, {
    colours: false,
    takesOctets: !terminal,
    write: (text) => {
      output += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
    },
    read: () => Promise.resolve(input),
    error: (text) => {
      errors += text;
    },
  });
  return { status, output, errors };
}

/** Run nlip in a namespace; the arguments of a string are split at spaces. Returns its output, and throws if it fails. */
export async function nlip(ns: Namespace, line: string, input?: Uint8Array): Promise<string> {
  const words = ['-netns', ns.path, ...line.split(' ')];
  const { status, output, errors } = await outcomeOf(words, { ...(input && { input }) });
  if (status !== 0) throw new Error(`nlip ${line}: status ${status}: ${errors}`);
  return output;
}
