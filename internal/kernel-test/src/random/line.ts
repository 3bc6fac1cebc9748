import fc from 'fast-check';
import type { Probe } from '../probe/capability.ts';
import type { Batch, Line } from '../scene/line.ts';

/** A word, or several to choose from. */
export type Phrase = string | fc.Arbitrary<string | number>;

/** Words one after another, those that are empty left out. */
export function line(...words: readonly Phrase[]): fc.Arbitrary<string> {
  return fc
    .tuple(...words.map((word) => (typeof word === 'string' ? fc.constant(word) : word)))
    .map((chosen) => chosen.filter((word) => word !== '').join(' '));
}

/** The same, for kernels that have what it needs. */
export function lineIf(needs: readonly Probe[], ...words: readonly Phrase[]): fc.Arbitrary<Line> {
  return line(...words).map((text) => [text, ...needs] as const);
}

/** Words that may stand in a line, or not: `maybe('metric', number(1, 9))`. */
export function maybe(...words: readonly Phrase[]): fc.Arbitrary<string> {
  return fc.option(line(...words), { nil: '' });
}

/** One of some words. */
export function oneOf(...words: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(...words);
}

/** What one of some generators makes. */
export function anyOf<T>(...arbitraries: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof(...arbitraries);
}

/** A whole number. */
export function number(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max });
}

/** Up to `most` lines for `ip`, as one batch: what a sort of object adds to a scene. */
export function batchOf(
  lines: fc.Arbitrary<Line>,
  most: number,
  options: readonly string[] = [],
  newest = false,
): fc.Arbitrary<Batch> {
  return fc
    .array(lines, { maxLength: most, size: 'max' })
    .map((chosen) => ({ options, newest, lines: chosen }));
}
