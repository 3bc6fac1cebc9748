import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { contendersOf } from './choice.ts';
import type { Contender, Job } from './jobs.ts';
import type { Sample } from './programs/report.ts';

/** What a contender did in all rounds. */
export interface Result {
  readonly contender: Contender;
  readonly samples: readonly Sample[];
}

/** How a job is measured. */
export interface Measuring {
  readonly count: number;
  readonly rounds: number;
  readonly parties: readonly string[];
  /** Hears of each run that is done. */
  readonly onRun: (done: number, of: number) => void;
}

const room = fileURLToPath(new URL('room.ts', import.meta.url));

/** Run a job in a namespace of its own. */
export async function measure(job: Job, { count, rounds, parties, onRun }: Measuring): Promise<Result[]> {
  const results = contendersOf(job, count, parties).map((contender) => ({
    contender,
    samples: [] as Sample[],
  }));
  const flags =
    process.getuid?.() === 0 ? ['--net', '--mount'] : ['--user', '--map-root-user', '--net', '--mount'];
  const args = [...process.execArgv, room, job.name, String(rounds), String(count), ...parties];
  const child = spawn('unshare', [...flags, process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close') as Promise<[code: number | null]>;
  let done = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const { index, sample } = JSON.parse(line) as { index: number; sample: Sample };
    results[index]?.samples.push(sample);
    onRun(++done, rounds * results.length);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`${job.name}: the measurement ended with code ${code}`);
  return results;
}
