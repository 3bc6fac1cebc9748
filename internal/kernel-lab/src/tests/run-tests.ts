import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Engine, EngineChoice } from '../engine/engine.ts';
import type { Prepared } from '../engine/prepared.ts';
import { runGuest } from '../guest/run-guest.ts';
import type { KernelName } from '../kernels.ts';
import { hostFacts } from '../lack.ts';
import { kernelOf, type Lab, MEMORY, say } from '../lab.ts';
import { guestsFor } from './guests.ts';
import { type Outcome, readOutcome, sumOf } from './outcome.ts';

/** A run of tests under one kernel. */
export interface TestRun {
  readonly title: string;
  readonly engine: Engine;
  readonly outcome: Outcome;
}

/** Which tests are run. */
export interface Selection {
  /** Arguments of vitest. */
  readonly words: readonly string[];
  /** How many files of tests they name at least. */
  readonly files: number;
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

/** Run tests that need a kernel, in as many guests at once as this host has room for: a guest uses one processor. */
export async function testsIn(
  bench: TestBench,
  kernel: KernelName,
  choice: EngineChoice,
  { words, files }: Selection,
): Promise<TestRun> {
  const prepared = await kernelOf(bench.lab, kernel, choice);
  const room = { processors: availableParallelism(), memory: hostFacts().memory };
  const count = guestsFor(files, MEMORY, room);
  say(`tests under ${prepared.title}${count === 1 ? '' : `, ${count} guests at once`}`);
  const shards = Array.from({ length: count }, (_, index) => ({ index, count }));
  const runs = await Promise.allSettled(shards.map((shard) => testShard(bench, prepared, words, shard)));
  const outcomes = runs.map((run) => {
    if (run.status === 'rejected') throw run.reason;
    return run.value;
  });
  return { title: prepared.title, engine: prepared.engine, outcome: sumOf(outcomes) };
}

/** One of the guests that tests are divided among. */
interface Shard {
  readonly index: number;
  readonly count: number;
}

async function testShard(
  { lab, modules }: TestBench,
  prepared: Prepared,
  words: readonly string[],
  { index, count }: Shard,
): Promise<Outcome> {
  const results = lab.cache.makeRunFolder();
  try {
    const running = join(results, 'running');
    mkdirSync(running);
    const shard = count === 1 ? [] : [`--shard=${index + 1}/${count}`];
    const verdict = await runGuest(
      prepared,
      {
        command: [process.execPath, VITEST, 'run', '--project=kernel', ...shard, ...words],
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
        cpu: index,
        inLines: count > 1,
        iproute2: lab.iproute2,
      },
      lab.cache,
    );
    if (verdict.complaint !== undefined) say(`the guest's kernel complained:\n${verdict.complaint}`);
    return readOutcome(results, verdict, LIMIT);
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}
