import { Arguments } from './arguments.ts';
import { pick } from './pick.ts';
import { UsageError } from './usage-error.ts';

/** What words of a command line come to: keys of the API. */
export type Settings = Record<string, unknown>;

/** Takes what follows a word, and puts it where it belongs. */
export type Reader = (args: Arguments, settings: Settings, word: string) => void;

/** The words of a part of a command line. */
export type Readers = Readonly<Record<string, Reader>>;

/** A word or a text: what follows, as it is. */
export const text =
  (key: string): Reader =>
  (args, settings, word) => {
    settings[key] = args.value(word);
  };

/** A number. */
export const number =
  (key: string): Reader =>
  (args, settings, word) => {
    settings[key] = args.number(word);
  };

/** `on` or `off`. */
export const onOff =
  (key: string): Reader =>
  (args, settings, word) => {
    settings[key] = pick(args.value(word), ['on', 'off'], word) === 'on';
  };

/** 1 or 0. */
export const bit =
  (key: string): Reader =>
  (args, settings, word) => {
    settings[key] = args.number(word) !== 0;
  };

/** A word that says all by itself. */
export const fixed =
  (key: string, value: unknown): Reader =>
  (_args, settings) => {
    settings[key] = value;
  };

/** A number, or a word that stands for something else: `ttl inherit`. */
export const numberOr =
  (key: string, words: Readonly<Record<string, unknown>>): Reader =>
  (args, settings, word) => {
    const next = args.peek() ?? '';
    settings[key] = Object.hasOwn(words, next) ? words[args.value(word)] : args.number(word);
  };

/** A word and what it is called without `no` before it. */
export function negatable(word: string, key: string): Readers {
  return { [word]: fixed(key, true), [`no${word}`]: fixed(key, false) };
}

/**
 * Read words until one is `stop`, which stays. `what` begins the message of an error.
 *
 * @throws UsageError for a word that is unknown.
 */
export function readWords(
  args: Arguments,
  readers: Readers,
  settings: Settings,
  stop: (word: string) => boolean,
  what = 'link',
): void {
  for (let word = args.peek(); word !== undefined && !stop(word); word = args.peek()) {
    args.next();
    const reader = Object.hasOwn(readers, word) ? readers[word] : undefined;
    if (reader === undefined) throw new UsageError(`${what}: ${JSON.stringify(word)} is unknown`);
    reader(args, settings, word);
  }
}

/**
 * The settings that all `words` describe. `what` begins the message of an error.
 *
 * @throws UsageError for a word that is unknown, or if one of `needed` is not there.
 */
export function settingsOf(
  words: readonly string[],
  readers: Readers,
  what: string,
  needed: readonly string[] = [],
): Settings {
  const settings: Settings = {};
  readWords(new Arguments(words), readers, settings, () => false, what);
  assertThere(settings, needed, what);
  return settings;
}

/**
 * That settings have been given that have to be.
 *
 * @throws UsageError if one has not.
 */
export function assertThere(settings: Settings, needed: readonly string[], what: string): void {
  const missing = needed.find((key) => settings[key] === undefined);
  if (missing !== undefined) throw new UsageError(`${what}: ${missing} is missing`);
}
