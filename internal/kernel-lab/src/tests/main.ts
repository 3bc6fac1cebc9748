/**
 * `npm run test:kernels [-- KERNEL… [-- arguments of vitest]]`: run the tests that need a kernel in guests of the lab, one kernel
 * after the other; all of its kernels unless some are named. The last lines are the totals of each kernel.
 */
import { rmSync } from 'node:fs';
import { isKernelName, KERNEL_NAMES, type KernelName } from '../kernels.ts';
import { MEMORY, openLab, runProgram } from '../lab.ts';
import { LabError } from '../lab-error.ts';
import { only, together } from './again.ts';
import { IMPOSSIBLE } from './impossible.ts';
import type { Outcome } from './outcome.ts';
import { type TestBench, type TestRun, testsIn } from './run-tests.ts';
import { unlistedSkips } from './unlisted-skips.ts';

/** The kernel under which a test may be skipped only for what is known to be impossible. */
const STRICT: KernelName = '6.12';

await runProgram(async (words) => {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const kernels = end > 0 ? words.slice(0, end).map(kernelName) : KERNEL_NAMES;
  const lab = await openLab(MEMORY);
  const modules = lab.cache.makeRunFolder();
  try {
    return await testAll({ lab, modules }, kernels, words.slice(end + 1));
  } finally {
    rmSync(modules, { recursive: true, force: true });
  }
});

async function testAll(
  bench: TestBench,
  kernels: readonly KernelName[],
  words: readonly string[],
): Promise<number> {
  const totals: string[] = [];
  let isGreen = true;
  for (const kernel of kernels) {
    const started = Date.now();
    const { titles, outcome } = await testUnder(bench, kernel, words);
    const failed = outcome.failed + tell(kernel, outcome);
    isGreen &&= failed === 0;
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    totals.push(
      `${titles.join(', then ')}, ${minutes} min: ${outcome.passed} passed, ${failed} failed, ${outcome.skipped.length} skipped`,
    );
  }
  for (const line of totals) console.log(line);
  return isGreen ? 0 : 1;
}

function kernelName(word: string): KernelName {
  if (!isKernelName(word)) throw new LabError(`${word} is none of ${KERNEL_NAMES.join(', ')}`);
  return word;
}

interface Tested {
  readonly titles: readonly string[];
  readonly outcome: Outcome;
}

// QEMU has more than Debian's User-Mode Linux, and takes several times as long: it runs only what the other one skipped, but for
// what is known to be impossible there as well.
async function testUnder(bench: TestBench, kernel: KernelName, words: readonly string[]): Promise<Tested> {
  // What words select is not known: it may be one file.
  const files = words.length === 0 ? Infinity : 1;
  const first: TestRun = await testsIn(bench, kernel, 'tests', { words, files });
  const asked = kernel === STRICT ? unlistedSkips(first.outcome.skipped, IMPOSSIBLE) : first.outcome.skipped;
  if (first.engine !== 'uml' || asked.length === 0) return { titles: [first.title], outcome: first.outcome };
  const again = await testsIn(bench, kernel, 'qemu', only(asked));
  return { titles: [first.title, again.title], outcome: together(first.outcome, asked, again.outcome) };
}

/** Print what was skipped and what went wrong besides the tests; returns how many skips count as failures. */
function tell(kernel: KernelName, { skipped, accidents }: Outcome): number {
  const unlisted = kernel === STRICT ? unlistedSkips(skipped, IMPOSSIBLE) : [];
  for (const skip of skipped) {
    const mark = unlisted.includes(skip) ? 'skipped, and not listed in docs/kernels.md' : 'skipped';
    console.log(`  ${mark}: ${skip.test}: ${skip.reason}`);
  }
  for (const accident of accidents) console.log(`  ${accident}`);
  return unlisted.length;
}
