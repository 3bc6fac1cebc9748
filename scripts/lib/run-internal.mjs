import { join } from 'node:path';
import process from 'node:process';

import { root } from './paths.mjs';
import { inherit } from './run.mjs';

/**
 * Run one of the programs of `internal/`, which are TypeScript.
 *
 * @param {string} program its path below `internal/`
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export function runInternal(program, words) {
  const options = ['--import', join(root, 'scripts', 'typescript.mjs'), '--conditions', '@netlink/source'];
  return inherit(process.execPath, [...options, join(root, 'internal', program), ...words]);
}
