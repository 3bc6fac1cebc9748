/**
 * `npm run test:kernels [-- KERNEL… [-- arguments of vitest]]`: run the tests that need a kernel in guests of the lab, one kernel
 * after the other; all of its kernels unless some are named. The last lines are the totals of each kernel.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { inLab } from './lib/lab.mjs';
import { cache, root } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { readSummary } from './lib/summary.mjs';

const MATRIX = ['6.1', '6.12', 'newest'];
const ONE_HOUR = 3600;

const words = process.argv.slice(2);
const end = words.includes('--') ? words.indexOf('--') : words.length;
const kernels = end > 0 ? words.slice(0, end) : MATRIX;
const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project=kernel'];

await bootstrap('native');
mkdirSync(join(cache, 'kernel-lab'), { recursive: true });
const results = mkdtempSync(join(cache, 'kernel-lab', 'results-'));
const totals = [];
try {
  for (const kernel of kernels) {
    say(`tests under Linux ${kernel}`);
    const summary = join(results, `${kernel}.json`);
    const options = ['--kernel', kernel, '--timeout', String(ONE_HOUR), '--share', results];
    const command = ['--', process.execPath, ...vitest, ...words.slice(end + 1)];
    const code = await inLab([...options, ...command], { NETLINK_TEST_SUMMARY: summary });
    const { passed, failed, skipped } = readSummary(summary);
    for (const { test, reason } of skipped) console.log(`  skipped: ${test}: ${reason}`);
    totals.push(`Linux ${kernel}: ${passed} passed, ${failed} failed, ${skipped.length} skipped`);
    if (code !== 0) process.exitCode = code;
  }
} finally {
  rmSync(results, { recursive: true, force: true });
}
for (const line of totals) console.log(line);
