/**
 * `npm run test:native [-- arguments of vitest]`: compile the addon with each compiler that is installed, warnings being
 * errors, and run the tests of `@netlink/sys` with an addon under AddressSanitizer and UndefinedBehaviorSanitizer. What is
 * missing is skipped with a reason. The last line is `N passed, N failed, N skipped`.
 */
import { join } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { compileAddon, firstThatRuns } from './lib/compile-addon.mjs';
import { cache } from './lib/paths.mjs';
import { say, step } from './lib/progress.mjs';
import { CommandError } from './lib/run.mjs';
import { sanitizerRuntime, testSanitized } from './lib/sanitized.mjs';

const families = {
  'g++': ['g++'],
  'clang++': ['clang++', ...[21, 20, 19, 18, 17, 16, 15, 14].map((version) => `clang++-${version}`)],
};

let passed = 0;
let failed = 0;
/** @type {string[]} */
const skipped = [];

/** @param {string} name @param {string} compiler */
async function compile(name, compiler) {
  const output = join(cache, 'compiled', name, 'netlink_sys.node');
  try {
    await step(`compile with ${compiler}`, () => compileAddon({ output, compiler }));
    passed++;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    say(error.output.trimEnd());
    failed++;
  }
}

async function sanitize() {
  const compiler = await firstThatRuns(families['g++']);
  const runtime = compiler === undefined ? undefined : await sanitizerRuntime(compiler);
  if (compiler === undefined || runtime === undefined) {
    skipped.push('sanitizers: there is no g++ with its libasan');
    return;
  }
  const result = await testSanitized(compiler, runtime, process.argv.slice(2));
  for (const finding of result.findings) say(finding.trim());
  passed += result.passed;
  failed += result.failed + result.findings.length;
  if (result.code !== 0 && result.failed === 0) failed++;
  for (const { test, reason } of result.skipped) skipped.push(`${test}: ${reason}`);
  say(`sanitizers: ${result.findings.length === 0 ? 'no' : result.findings.length} findings`);
}

await bootstrap('native');
for (const [name, commands] of Object.entries(families)) {
  const compiler = await firstThatRuns(commands);
  if (compiler === undefined) skipped.push(`compile with ${name}: it is not installed`);
  else await compile(name, compiler);
}
await sanitize();
if (skipped.length > 0) console.log('skipped:');
for (const line of skipped) console.log(`  ${line}`);
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
