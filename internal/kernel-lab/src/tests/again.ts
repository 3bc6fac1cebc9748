import type { Outcome } from './outcome.ts';
import type { Selection } from './run-tests.ts';
import type { Skip } from './unlisted-skips.ts';

/** What the name of a group of tests starts with that is skipped as a whole; see describeKernel. */
const SKIPPED_GROUP = 'skipped: ';
const SEPARATOR = ' > ';

/** These tests and no others. */
export function only(skips: readonly Skip[]): Selection {
  const tests = skips.map(({ test }) => partsOf(test));
  const files = new Set(tests.flatMap(([file]) => file ?? []));
  // vitest compares with the names of the groups and of the test, joined by spaces.
  const names = new Set(tests.map(([, ...names]) => names.map(escape).join('(?: >)? ')));
  const words = [...files, '--testNamePattern', `^(?:${[...names].join('|')})$`];
  return { words, files: files.size };
}

/**
 * Put together what a run came to and what those tests came to again that were `asked` of the ones it had skipped. vitest counts
 * as skipped also what it was not asked to run.
 */
export function together(first: Outcome, asked: readonly Skip[], again: Outcome): Outcome {
  const names = new Set(asked.map(({ test }) => nameOf(test)));
  const isAsked = ({ test }: Skip): boolean => names.has(nameOf(test));
  return {
    passed: first.passed + again.passed,
    failed: first.failed + again.failed,
    skipped: [...first.skipped.filter((skip) => !isAsked(skip)), ...again.skipped.filter(isAsked)],
    accidents: [...first.accidents, ...again.accidents],
  };
}

function partsOf(test: string): string[] {
  return test.split(SEPARATOR).filter((part) => !part.startsWith(SKIPPED_GROUP));
}

function nameOf(test: string): string {
  return partsOf(test).join(SEPARATOR);
}

function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
