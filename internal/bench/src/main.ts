/** `npm run bench -- JOB…`: see {@link HELP}. */
import { cpus, release } from 'node:os';
import { figuresOf, type Outcome } from './figures.ts';
import { measure } from './measure.ts';
import { type BenchOptions, HELP, readOptions } from './options.ts';
import { presentParties } from './peers.ts';
import { progress } from './progress.ts';
import { tableOf } from './table.ts';
import { writeTable } from './write-table.ts';

const BAD_USAGE = 2;

async function bench({ jobs, quick, rounds, json, write }: BenchOptions): Promise<void> {
  const parties = presentParties();
  const outcomes: Outcome[] = [];
  const samples: unknown[] = [];
  for (const job of jobs) {
    const count = quick ? job.quick : job.count;
    const show = progress(job.name);
    const results = await measure(job, { count, rounds, parties, onRun: show.step });
    show.end();
    outcomes.push({ job, count, figures: figuresOf(results) });
    samples.push({ job: job.name, count, results });
  }
  const where = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Linux ${release()}, Node.js ${process.versions.node}`;
  if (json) process.stdout.write(`${JSON.stringify({ where, outcomes, samples }, undefined, 2)}\n`);
  else process.stdout.write(`${where}\n\n${tableOf(outcomes)}\n`);
  if (write) writeTable(where, outcomes);
}

function optionsOrWhy(): BenchOptions | string {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return error.message;
    throw error;
  }
}

const options = optionsOrWhy();
if (typeof options === 'string') {
  console.error(`bench: ${options}`);
  process.exitCode = BAD_USAGE;
} else if (options.help) process.stdout.write(HELP);
else await bench(options);
