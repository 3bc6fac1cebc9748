import { existsSync, readdirSync } from 'node:fs';
import { shown, wholeNumber } from '../link/field-checks.ts';
import { putBefore } from '../named.ts';
import { textOf, unlessUnreadable } from './readable.ts';

/** Where names are read from: a file of the host's takes the place of the distribution's of the same name. */
export const FOLDERS = ['/etc/iproute2', '/usr/share/iproute2', '/usr/lib/iproute2'] as const;

/** A number, decimal or hexadecimal, in the place of a name. */
export const DIGITS = /^(?:\d+|0x[0-9a-f]+)$/i;
const LINE = /^\s*(0x[0-9a-f]+|\d+)\s+([^\s#]+)/i;

/** Words for numbers, both ways: `main` is routing table 254. */
export class NameTable {
  readonly #what: string;
  readonly #greatest: number | undefined;
  readonly #names = new Map<number, string>();
  readonly #numbers = new Map<string, number>();

  /** `what` is for errors to say: 'routing table'; `greatest` is the greatest number that there is room for, if it is told. */
  constructor(what: string, builtIn: Readonly<Record<string, number>>, greatest?: number) {
    this.#what = what;
    this.#greatest = greatest;
    for (const [name, number] of Object.entries(builtIn)) this.add(number, name);
  }

  /** Give `number` a name. Earlier names of it are still understood; an earlier number of the name has that no longer. */
  add(number: number, name: string): void {
    const before = this.#numbers.get(name);
    // A name that means another number would be taken for that one when it comes back to us.
    if (before !== undefined && this.#names.get(before) === name) this.#names.delete(before);
    this.#names.set(number, name);
    this.#numbers.set(name, number);
  }

  /** The name of `number`, or the number where it has none. */
  nameOf(number: number): string | number {
    return this.#names.get(number) ?? number;
  }

  /**
   * The number of a name; a number, also in digits, is taken as it is.
   *
   * @throws TypeError if there is no such name, RangeError for a number that there is no room for. They begin with the key that it
   *   is the value of, if that is told.
   */
  numberOf(word: string | number, key?: string): number {
    try {
      const number = typeof word === 'number' ? word : (this.#numbers.get(word) ?? this.#digits(word));
      return this.#greatest === undefined ? number : wholeNumber(number, this.#greatest);
    } catch (error) {
      if (key !== undefined) putBefore(key, error);
      throw error;
    }
  }

  // Plain JavaScript may give whatever.
  #digits(word: unknown): number {
    if (typeof word === 'string' && DIGITS.test(word)) return Number(word);
    throw new TypeError(`${shown(word)} is no ${this.#what}`);
  }
}

/**
 * Read a file of iproute2's, `rt_tables` for example, and then the files of its folder `rt_tables.d`. What cannot be read is passed
 * over, as by ip(8).
 */
export function readNames(table: NameTable, file: string, folders: readonly string[] = FOLDERS): NameTable {
  for (const path of [...firstOf(file, folders), ...filesOf(`${file}.d`, folders)]) {
    for (const line of textOf(path).split('\n')) {
      const [, number, name] = LINE.exec(line) ?? [];
      if (number !== undefined && name !== undefined) table.add(Number(number), name);
    }
  }
  return table;
}

function firstOf(file: string, folders: readonly string[]): string[] {
  const found = folders.map((folder) => `${folder}/${file}`).find((path) => existsSync(path));
  return found === undefined ? [] : [found];
}

/** The files of a folder that several folders have, each from the first that has it, in the order of their names. */
function filesOf(name: string, folders: readonly string[]): string[] {
  const paths = new Map<string, string>();
  for (const folder of folders.map((parent) => `${parent}/${name}`)) {
    for (const file of unlessUnreadable(() => readdirSync(folder)) ?? []) {
      if (file.endsWith('.conf') && !paths.has(file)) paths.set(file, `${folder}/${file}`);
    }
  }
  return [...paths.keys()].sort().flatMap((file) => paths.get(file) ?? []);
}
