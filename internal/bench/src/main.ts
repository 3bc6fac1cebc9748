/** `npm run bench -- JOB…`: see {@link HELP}. */
import { execFileSync } from 'node:child_process';
import { cpus, release } from 'node:os';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build.ts';
import { jobNamed } from './choice.ts';
import { figuresOf, type Outcome } from './figures.ts';
import { type Job, jobs } from './jobs.ts';
import { measure } from './measure.ts';
import { progress } from './progress.ts';
import { tableOf } from './table.ts';
import { writeTable } from './write-table.ts';

const HELP = `npm run bench [-- JOB… --quick --json --write --rounds N]

Measures the packages against a floor in C, which makes the same system calls and walks over the headers, and against
the peers that are there. All run in turn in network namespaces of their own; what is shown are medians.

  --quick     fewer objects and three rounds
  --rounds N  how often each is run (5)
  --json      print figures and samples for a program
  --write     put the table into docs/performance.md and README.md
  --help      print this

Jobs: ${jobs.map(({ name }) => name).join(' ')}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});

function has(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

async function bench(wanted: readonly Job[]): Promise<void> {
  const parties = [
    ...(buildPrograms() ? ['floor'] : []),
    'ours',
    ...(has('ip', '-V') ? ['ip', 'exec ip'] : []),
    ...(isInstalled('netlink') ? ['npm netlink'] : []),
  ];
  const rounds = Number(values.rounds ?? (values.quick ? 3 : 5));
  const outcomes: Outcome[] = [];
  const samples: unknown[] = [];
  for (const job of wanted) {
    const count = values.quick ? job.quick : job.count;
    const show = progress(job.name);
    const results = await measure(job, { count, rounds, parties, onRun: show.step });
    show.end();
    outcomes.push({ job, count, figures: figuresOf(results) });
    samples.push({ job: job.name, count, results });
  }
  const where = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Linux ${release()}, Node.js ${process.versions.node}`;
  if (values.json) process.stdout.write(`${JSON.stringify({ where, outcomes, samples }, undefined, 2)}\n`);
  else process.stdout.write(`${where}\n\n${tableOf(outcomes)}\n`);
  if (values.write) writeTable(where, outcomes);
}

if (values.help) process.stdout.write(HELP);
else await bench(positionals.length > 0 ? positionals.map(jobNamed) : jobs);
