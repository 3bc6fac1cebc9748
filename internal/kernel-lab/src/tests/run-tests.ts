import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, EngineChoice } from '../engine/engine.ts';
import { runGuest } from '../guest/run-guest.ts';
import type { KernelName } from '../kernels.ts';
import { kernelOf, type Lab, MEMORY, say } from '../lab.ts';
import { type Outcome, readOutcome } from './outcome.ts';

/** A run of tests in one guest. */
export interface TestRun {
  readonly title: string;
  readonly engine: Engine;
  readonly outcome: Outcome;
}

const VITEST = join('node_modules', 'vitest', 'vitest.mjs');
/** Seconds; without acceleration a guest takes its time. */
const LIMIT = 5400;

/** How many times longer than on the host a test may take before it is given up. */
const PATIENCE: Readonly<Record<Engine, string>> = { built: '4', uml: '4', qemu: '10' };

/** Where tests are run. */
export interface TestBench {
  readonly lab: Lab;
  /** A folder for what was compiled, for all runs. */
  readonly modules: string;
}

/** Run the tests that need a kernel in a guest, with arguments of vitest. */
export async function testsIn(
  { lab, modules }: TestBench,
  kernel: KernelName,
  choice: EngineChoice,
  words: readonly string[],
): Promise<TestRun> {
  const prepared = await kernelOf(lab, kernel, choice);
  say(`tests under ${prepared.title}`);
  const results = lab.cache.makeRunFolder();
  try {
    const running = join(results, 'running');
    mkdirSync(running);
    const verdict = await runGuest(
      prepared,
      {
        command: [process.execPath, VITEST, 'run', '--project=kernel', ...words],
        env: {
          NETLINK_TEST_SUMMARY: join(results, 'summary'),
          NETLINK_TEST_RUNNING: running,
          // Not the folder that is mounted: vitest may remove it.
          NETLINK_TEST_MODULES: join(modules, 'compiled'),
          NETLINK_TEST_PATIENCE: PATIENCE[prepared.engine],
        },
        timeout: LIMIT,
        memory: MEMORY,
        shared: [results, modules],
        iproute2: lab.iproute2,
      },
      lab.cache,
    );
    if (verdict.complaint !== undefined) say(`the guest's kernel complained:\n${verdict.complaint}`);
    return { title: prepared.title, engine: prepared.engine, outcome: readOutcome(results, verdict, LIMIT) };
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}
