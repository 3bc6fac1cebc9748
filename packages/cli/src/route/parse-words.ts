import type { Arguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';

/** What words of a command line come to: keys of the API. */
export type Settings = Readonly<Record<string, unknown>>;

/** Takes what follows a word; `settings` are those of the words before it. */
export type Readers = Readonly<Record<string, (words: Arguments, settings: Settings) => Settings>>;

/** Read words as long as they are known: what comes after belongs to somebody else. */
export function readKnown(words: Arguments, readers: Readers, before: Settings = {}): Settings {
  let settings = before;
  for (let word = words.peek(); word !== undefined && Object.hasOwn(readers, word); word = words.peek()) {
    words.next();
    settings = { ...settings, ...readers[word]?.(words, settings) };
  }
  return settings;
}

/** A type of service: as in ip(8) hexadecimal, with or without 0x, or a name. */
export function tosOf(text: string): string | number {
  return /^(?:0x)?[\da-f]{1,2}$/i.test(text) ? Number.parseInt(text, 16) : text;
}

/** Addresses with commas between them. */
export function segmentsIn(text: string): string[] {
  return text.split(',');
}

/** A traffic class: as in ip(8) hexadecimal, with or without 0x. */
export function trafficClass(text: string, key: string): number {
  if (!/^(?:0x)?[\da-f]{1,2}$/i.test(text))
    throw new UsageError(`${key}: ${JSON.stringify(text)} is no traffic class`);
  return Number.parseInt(text, 16);
}
