import { type Contender, type Job, jobs } from './jobs.ts';

/**
 * The job of a name.
 *
 * @throws RangeError if there is none.
 */
export function jobNamed(name: string): Job {
  const job = jobs.find((candidate) => candidate.name === name);
  if (job === undefined) {
    throw new RangeError(`${name} is no job; there are ${jobs.map((one) => one.name).join(', ')}`);
  }
  return job;
}

/** The contenders of a job whose party takes part. */
export function contendersOf(job: Job, count: number, parties: readonly string[]): Contender[] {
  return job
    .contenders(String(count))
    .filter(({ party, program }) => parties.includes(party) || program === 'empty');
}
