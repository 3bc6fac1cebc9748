/**
 * Bring a clone into the state in which everything runs: pnpm, dependencies, addon, dist. Needs Node.js, npm and a
 * C++ compiler. What is up to date costs only the reading of its inputs; nothing is printed on standard output.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

import { fingerprint, readStamp, writeStamp } from './lib/fingerprint.mjs';
import { locked } from './lib/lock.mjs';
import { paint, say, step } from './lib/progress.mjs';
import { CommandError } from './lib/run.mjs';
import { steps } from './lib/steps.mjs';

/** @import { Step } from './lib/steps.mjs' */

/** @param {Step} one */
const fingerprintOf = (one) => fingerprint(one.inputs(), one.facts);

/** @param {Step} one */
function isDone(one) {
  return one.outputs().every((file) => existsSync(file)) && readStamp(one.name) === fingerprintOf(one);
}

/** @param {Step} one */
async function perform(one) {
  writeStamp(one.name, undefined);
  const before = fingerprintOf(one);
  await step(one.title, one.run);
  // Sources that changed meanwhile may or may not be in the result: only a repetition can tell.
  if (fingerprintOf(one) === before) writeStamp(one.name, before);
}

/** @param {readonly Step[]} wanted */
async function performMissing(wanted) {
  for (const one of wanted) if (!isDone(one)) await perform(one);
}

/**
 * Do what is not done yet; a step that fails ends the process with all of its output and one message.
 *
 * @param {'dependencies' | 'native' | 'dist'} last the last step that is needed
 */
export async function bootstrap(last = 'dist') {
  const wanted = steps.slice(0, steps.findIndex((one) => one.name === last) + 1);
  if (wanted.every(isDone)) return;
  try {
    await locked(() => performMissing(wanted));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.output !== '') say(error.output.trimEnd());
    say(paint('red', error.message));
    process.exit(1);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await bootstrap();
