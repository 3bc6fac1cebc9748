import type { Field } from '../fields.ts';

/**
 * A word that ip(8) has for a word of the kernel: `words` has the kernel's by ours. A number without a word stays a number.
 *
 * @throws TypeError on writing, for another word.
 */
export function translated<W, K extends keyof W>(
  key: K,
  words: Readonly<Record<string, Extract<W[K], string>>>,
): Field<W> {
  const ours = new Map<unknown, string>(Object.entries(words).map(([word, theirs]) => [theirs, word]));
  return {
    read: ({ [key]: value }) => ours.get(value) ?? value,
    write(wire, value) {
      if (typeof value === 'string' && !Object.hasOwn(words, value))
        throw new TypeError(`${JSON.stringify(value)} is none of ${Object.keys(words).join(', ')}`);
      wire[key] = (typeof value === 'string' ? words[value] : value) as W[K];
    },
  };
}
