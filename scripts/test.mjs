/**
 * `npm test [-- arguments of vitest]`: build what is missing, then run all tests inside a network namespace. Ends
 * with the tests that were skipped and why, and the line `N passed, N failed, N skipped`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { findIsolation } from './lib/isolation.mjs';
import { cache, root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { inherit } from './lib/run.mjs';
import { readSummary } from './lib/summary.mjs';

const summaryFile = join(cache, 'test-summary.json');

await bootstrap();
const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)];
const isolation = await findIsolation();
if (isolation === undefined) {
  say('tests that need a kernel are left out: neither root nor user namespaces are available here');
  vitest.push('--project=!kernel');
}
const [command = process.execPath, ...args] = [...(isolation?.prefix ?? []), process.execPath, ...vitest];
rmSync(summaryFile, { force: true });
const code = await inherit(command, args, { NETLINK_TEST_SUMMARY: summaryFile });

const { passed, failed, skipped } = readSummary(summaryFile);
if (skipped.length > 0) console.log('skipped:');
for (const { test, reason } of skipped) console.log(`  ${test}: ${reason}`);
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = code === 0 && failed > 0 ? 1 : code;
