import { UsageError } from './usage-error.ts';

/** The words of a command line, taken one after another. */
export class Arguments {
  readonly #words: readonly string[];
  #at = 0;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** The next word, and on; `undefined` at the end. */
  next(): string | undefined {
    return this.#words[this.#at++];
  }

  /** The next word, without moving on. */
  peek(): string | undefined {
    return this.#words[this.#at];
  }

  /**
   * The word that has to follow `key`.
   *
   * @throws UsageError at the end of the line.
   */
  value(key: string): string {
    const word = this.next();
    if (word === undefined) throw new UsageError(`${key}: a value is missing`);
    return word;
  }

  /**
   * The number that has to follow `key`, decimal or hexadecimal with 0x.
   *
   * @throws UsageError if it is none.
   */
  number(key: string): number {
    return numberIn(key, this.value(key));
  }

  /** All words that are left. */
  rest(): string[] {
    const rest = this.#words.slice(this.#at);
    this.#at = this.#words.length;
    return rest;
  }
}

/** The number that `text` spells; `key` is for the error to say. */
export function numberIn(key: string, text: string): number {
  if (!/^-?(?:\d+|0x[\da-f]+)$/i.test(text))
    throw new UsageError(`${key}: ${JSON.stringify(text)} is no number`);
  return text.startsWith('-') ? -Number(text.slice(1)) : Number(text);
}

/** A number where `text` spells one, else the word. */
export function wordOrNumber(text: string): string | number {
  return /^(?:\d+|0x[\da-f]+)$/i.test(text) ? Number(text) : text;
}
