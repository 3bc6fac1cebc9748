import { constants } from 'node:os';
import { Cache, cacheFolder } from './cache/cache.ts';
import { Debian } from './debian/debian.ts';
import type { EngineChoice } from './engine/engine.ts';
import { fetchNewest } from './engine/newest.ts';
import { prepare } from './engine/prepare.ts';
import type { Prepared } from './engine/prepared.ts';
import type { Source } from './engine/source.ts';
import type { KernelName } from './kernels.ts';
import { InterruptedError, LabError } from './lab-error.ts';
import { hostFacts, lack } from './lack.ts';

/** The exit code where the guest died, or could not be made. */
export const BROKEN = 125;
const SIGNALLED = 128;
/** Memory of a guest unless told, in MiB. */
export const MEMORY = 3072;

/** Print a line on standard error: standard output belongs to what runs in the guest. */
export function say(line: string): void {
  process.stderr.write(`lab: ${line}\n`);
}

/** A lab that is ready for work on this host. */
export interface Lab {
  readonly cache: Cache;
  readonly source: Source;
  /** The packages of the newest iproute2. */
  readonly iproute2: string;
}

/** @throws {@link LabError} if this host cannot have guests with that much memory (MiB). */
export async function openLab(memory: number): Promise<Lab> {
  const missing = lack(hostFacts(), memory);
  if (missing !== undefined) throw new LabError(missing);
  const cache = new Cache(cacheFolder(process.env), say);
  const source: Source = { debian: (suite, kind) => new Debian(cache.folder, suite, kind), say };
  return { cache, source, iproute2: await fetchNewest(cache, 'iproute2', source) };
}

/** Make a kernel ready. */
export function kernelOf(
  lab: Lab,
  kernel: KernelName,
  engine: EngineChoice,
  isUpdate = false,
): Promise<Prepared> {
  return prepare(lab.cache, kernel, engine, lab.source, isUpdate);
}

/** Run a program of the lab: what it returns is the exit code, what it throws is said in one line. */
export async function runProgram(program: (words: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await program(process.argv.slice(2));
  } catch (error) {
    if (error instanceof InterruptedError) {
      process.exitCode = SIGNALLED + constants.signals[error.signal];
      return;
    }
    const isOurs = error instanceof LabError || (error instanceof TypeError && 'code' in error);
    say(isOurs ? error.message : String(error instanceof Error ? error.stack : error));
    process.exitCode = BROKEN;
  }
}
