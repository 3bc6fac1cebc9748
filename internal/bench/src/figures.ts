import type { Contender, Job } from './jobs.ts';
import type { Result } from './measure.ts';
import type { Sample } from './programs/report.ts';

/** What is said of a contender: medians over its rounds. */
export interface Figures {
  readonly contender: Contender;
  /** Microseconds for each object. */
  readonly each: number;
  /** Microseconds of processor time for each object, in the program and in the kernel. */
  readonly processor: number;
  /** Times the floor, by the clock; absent if there is no floor. */
  readonly ratio?: number;
  /** The same by processor time, which a busy machine disturbs less. */
  readonly processorRatio?: number;
  /** Greatest resident memory, in MiB. */
  readonly memory: number;
  /** Spread of the rounds: half of what lies between the first and the third quarter, as a part of the median. */
  readonly spread: number;
  /** Longest stall of the event loop, in milliseconds: the median and the worst. */
  readonly stall?: { readonly median: number; readonly worst: number };
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

const wallOf = ({ wall, count }: Sample): number => (wall / count) * 1e6;
const processorOf = ({ user, system, count }: Sample): number => ((user + system) / count) * 1e6;

/** Sum the rounds of a job up. */
export function figuresOf(results: readonly Result[]): Figures[] {
  const floor = results.find(({ contender }) => contender.party === 'floor')?.samples;
  const done = results.filter(({ samples }) => samples.length > 0);
  return done.map(({ contender, samples }) => {
    const walls = samples.map(wallOf);
    const stalls = samples.flatMap(({ stall }) => stall ?? []);
    return {
      contender,
      each: median(walls),
      processor: median(samples.map(processorOf)),
      // Round by round, so that what disturbs the machine disturbs both sides.
      ...(floor !== undefined && {
        ratio: median(walls.map((wall, round) => wall / wallAt(floor, round))),
        processorRatio: median(samples.map(processorOf)) / median(floor.map(processorOf)),
      }),
      memory: median(samples.map(({ peak }) => peak / 1024)),
      spread: (quantile(walls, 0.75) - quantile(walls, 0.25)) / 2 / median(walls),
      ...(stalls.length > 0 && { stall: { median: median(stalls), worst: Math.max(...stalls) } }),
    };
  });
}

function wallAt(samples: readonly Sample[], round: number): number {
  const sample = samples[round];
  return sample === undefined ? NaN : wallOf(sample);
}

/** What a job came to. */
export interface Outcome {
  readonly job: Job;
  readonly count: number;
  readonly figures: readonly Figures[];
}
