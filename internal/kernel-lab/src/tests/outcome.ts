import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lament, type Verdict } from '../guest/verdict.ts';
import type { Skip } from './unlisted-skips.ts';

/** What scripts/summary-reporter.mjs writes. */
interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

/** What a run of the tests came to. */
export interface Outcome extends Summary {
  /** What the run ended by, where that was no test: one line each. */
  readonly accidents: readonly string[];
}

/** Put together what tests came to that were divided among several guests. */
export function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = (count: (outcome: Outcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    accidents: outcomes.flatMap(({ accidents }) => accidents),
  };
}

/** Read what the tests left in the folder that they shared with us, and put it together with what became of their guest. */
export function readOutcome(folder: string, verdict: Verdict, timeout: number): Outcome {
  const summary = (json(join(folder, 'summary')) as Summary | undefined) ?? {
    passed: 0,
    failed: 0,
    skipped: [],
  };
  const accidents = accidentsIn(folder, verdict, timeout);
  const failed = summary.failed + accidents.length;
  // vitest may fail for reasons of its own, or may not even start.
  const isSilent = failed === 0 && (verdict.code !== 0 || summary.passed === 0);
  return { ...summary, failed: isSilent ? 1 : failed, accidents };
}

function accidentsIn(folder: string, verdict: Verdict, timeout: number): string[] {
  const running = join(folder, 'running');
  const hung = testNamedBy(join(running, 'hung'));
  if (hung !== undefined) return [`hung, and was killed: ${hung}`];
  if (verdict.kind === 'ended') return [];
  const what = lament(verdict, timeout);
  const tests = readdirSync(running).flatMap((name) => testNamedBy(join(running, name)) ?? []);
  return tests.length === 0 ? [what] : tests.map((test) => `${what}, during: ${test}`);
}

/** The test that a file of scripts/note-running-test.mjs names. */
function testNamedBy(file: string): string | undefined {
  return (json(file) as { test: string } | undefined)?.test;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
