import { parseArgs } from 'node:util';
import { jobNamed } from './choice.ts';
import { type Job, jobs } from './jobs.ts';

/** What {@link readOptions} understands. */
export const HELP = `npm run bench [-- JOB… --quick --json --write --rounds N]

Measures the packages against a floor in C, which makes the same system calls and walks over the headers, and against
the peers that are there. All run in turn in network namespaces of their own; what is shown are medians.

  --quick     fewer objects and three rounds
  --rounds N  how often each is run (5)
  --json      print figures and samples for a program
  --write     put the table into docs/performance.md and README.md
  --help      print this

Jobs: ${jobs.map(({ name }) => name).join(' ')}
`;

const QUICK_ROUNDS = 3;
const ROUNDS = 5;

/** What to measure, and what to do with it. */
export interface BenchOptions {
  readonly jobs: readonly Job[];
  readonly quick: boolean;
  readonly rounds: number;
  readonly json: boolean;
  readonly write: boolean;
  readonly help: boolean;
}

/**
 * Read the words of a command line.
 *
 * @throws RangeError for a job that there is not and a number of rounds that is none; TypeError for an option that there is not.
 */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      rounds: { type: 'string' },
    },
  });
  const { rounds, ...switches } = values;
  return {
    ...switches,
    rounds: rounds === undefined ? defaultRounds(switches.quick) : roundsOf(rounds),
    jobs: positionals.length > 0 ? positionals.map(jobNamed) : jobs,
  };
}

function defaultRounds(isQuick: boolean): number {
  return isQuick ? QUICK_ROUNDS : ROUNDS;
}

function roundsOf(word: string): number {
  const rounds = Number(word);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds: ${JSON.stringify(word)} is no number of rounds`);
  return rounds;
}
