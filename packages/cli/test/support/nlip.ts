import type { Namespace } from '@netlink/kernel-test';
import { run } from '../../src/index.ts';

/** What a run of nlip came to. */
export interface Outcome {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/** Run nlip in this process. */
export async function outcomeOf(argv: readonly string[]): Promise<Outcome> {
  let output = '';
  let errors = '';
  const status = await run(argv, {
    colours: false,
    write: (text) => {
      output += text;
    },
    error: (text) => {
      errors += text;
    },
  });
  return { status, output, errors };
}

/** Run nlip in a namespace; the arguments of a string are split at spaces. Returns its output, and throws if it fails. */
export async function nlip(ns: Namespace, line: string): Promise<string> {
  const { status, output, errors } = await outcomeOf(['-netns', ns.path, ...line.split(' ')]);
  if (status !== 0) throw new Error(`nlip ${line}: status ${status}: ${errors}`);
  return output;
}
