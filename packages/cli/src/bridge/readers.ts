import type { Arguments } from '../arguments.ts';
import { PORT_STATES } from '../link/kinds/bridge-words.ts';
import type { Reader } from '../reader.ts';
import { UsageError } from '../usage-error.ts';

function oneOf(args: Arguments, word: string, words: readonly string[]): string | number {
  const text = args.value(word).toLowerCase();
  if (words.includes(text)) return text;
  if (!/^\d+$/.test(text))
    throw new UsageError(`${word}: ${JSON.stringify(text)} is none of ${words.join(', ')}`);
  return words[Number(text)] ?? Number(text);
}

/** The state of a port in a spanning tree: a word or its number. */
export const portState: Reader = (args, settings, word) => {
  settings['state'] = oneOf(args, word, PORT_STATES);
};

/** A number, or all from one to another: 10, 10-20. */
export const range =
  (key: string): Reader =>
  (args, settings, word) => {
    const text = args.value(word);
    if (!/^\d+(?:-\d+)?$/.test(text))
      throw new UsageError(`${word}: ${JSON.stringify(text)} is neither a number nor a range`);
    settings[key] = text.includes('-') ? text : Number(text);
  };
