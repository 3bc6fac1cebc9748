import { readFileSync } from 'node:fs';

/** What one run of a program has seen. */
export interface Sample {
  /** Objects read, made or asked for. */
  readonly count: number;
  /** Seconds that it took. */
  readonly wall: number;
  /** Seconds of processor time in the program. */
  readonly user: number;
  /** Seconds of processor time in the kernel. */
  readonly system: number;
  /** Greatest resident memory of the process, in KiB. */
  readonly peak: number;
  /** Longest time that the event loop was held, in milliseconds. */
  readonly stall?: number;
}

/** Run `work`, which says how many objects it has seen, and print the {@link Sample}. */
export async function report(work: () => Promise<number>, stall?: () => number): Promise<void> {
  const before = process.cpuUsage();
  const start = performance.now();
  const count = await work();
  const wall = performance.now() - start;
  print(count, wall, process.cpuUsage(before), stall?.());
}

/** Seconds, and runs at most, that a program warms up for. */
const WARM_UP = { seconds: 1, runs: 200 } as const;

/**
 * As {@link report}, after as many runs as fit into a second: of what takes milliseconds, the first run tells how fast code is compiled.
 */
export async function reportWarm(work: () => Promise<number>): Promise<void> {
  const start = process.cpuUsage();
  for (let run = 0; run < WARM_UP.runs; run++) {
    const { user, system } = process.cpuUsage(start);
    if ((user + system) / 1e6 > WARM_UP.seconds) break;
    await work();
  }
  await report(work);
}

/** Print what the process took from its beginning on. */
export function reportSinceStart(count: number): void {
  print(count, performance.now(), process.cpuUsage());
}

function print(count: number, wall: number, { user, system }: NodeJS.CpuUsage, stall?: number): void {
  const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  const sample: Sample = {
    count,
    wall: wall / 1000,
    user: user / 1e6,
    system: system / 1e6,
    peak: Number(peak),
    ...(stall !== undefined && { stall }),
  };
  process.stdout.write(`${JSON.stringify(sample)}\n`);
}
