import { UsageError } from './usage-error.ts';

/** The first of `words` that `word` is, or begins as; `undefined` if there is none. */
export function match<W extends string>(word: string, words: readonly W[]): W | undefined {
  if (word === '') return undefined;
  return (
    words.find((candidate) => candidate === word) ?? words.find((candidate) => candidate.startsWith(word))
  );
}

/**
 * The same as {@link match}, where something has to be found.
 *
 * @throws UsageError if there is none; `what` says what it should have been.
 */
export function pick<W extends string>(word: string, words: readonly W[], what = 'command'): W {
  const found = match(word, words);
  if (found === undefined) throw new UsageError(`${what} ${JSON.stringify(word)} is unknown`);
  return found;
}
