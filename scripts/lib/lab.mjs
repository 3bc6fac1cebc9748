import { join } from 'node:path';
import process from 'node:process';

import { root } from './paths.mjs';
import { inherit } from './run.mjs';

const program = join(root, 'internal', 'kernel-lab', 'src', 'main.ts');

/**
 * Run a command in the lab.
 *
 * @param {readonly string[]} words options of the lab, `--`, and the command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code
 */
export function inLab(words, env) {
  return inherit(
    process.execPath,
    ['--import', join(root, 'scripts', 'typescript.mjs'), program, ...words],
    env,
  );
}
