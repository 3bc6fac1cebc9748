import type { Namespace } from '../namespace/namespace.ts';
import type { Tool } from '../newest-iproute2.ts';
import { lacking, type Probe } from '../probe/capability.ts';

/** A line of `ip -batch`, with what it needs of the kernel if not every kernel has it. */
export type Line = string | readonly [line: string, ...needs: Probe[]];

/** Lines for one process: `ip -4 -batch -`, `bridge -batch -` …. */
export interface Batch {
  readonly command?: Tool;
  /** Whether it is the newest iproute2 that runs. */
  readonly newest?: boolean;
  readonly options?: readonly string[];
  readonly lines: readonly Line[];
}

/** Run a batch, and return the lines that were left out, each with the reason. */
export async function runBatch(ns: Namespace, batch: Batch): Promise<readonly string[]> {
  const leftOut: string[] = [];
  const taken = await takenLines(batch, leftOut);
  await ns.ipBatch(taken, batch);
  return leftOut;
}

/** The lines of a batch that the kernel has all for; the others go to `leftOut`, each with the reason. */
export async function takenLines({ lines }: Batch, leftOut: string[] = []): Promise<string[]> {
  const taken: string[] = [];
  for (const item of lines) {
    const [line, ...needs] = typeof item === 'string' ? [item] : item;
    const lack = await lacking(needs);
    if (lack === undefined) taken.push(line);
    else leftOut.push(`${line}: ${lack}`);
  }
  return taken;
}
