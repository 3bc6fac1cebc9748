import { shown } from './link/field-checks.ts';
import { putBefore } from './named.ts';

/** Refuses a value that means nothing, by throwing. */
export type Check = (value: unknown) => unknown;

/** The keys of an object, each with the check of its value. */
export type Fields<K extends string = string> = ReadonlyMap<K, Check>;

/** For what is written as it is, whose codec knows what it may be, and for what is not written at all. */
export const asItIs: Check = () => undefined;

/** The check of what is one of a few words. */
export function oneOf(words: readonly string[]): Check {
  return (value) => {
    if (typeof value !== 'string' || !words.includes(value))
      throw new TypeError(`${shown(value)} is none of ${words.join(', ')}`);
  };
}

/** Declare the keys of an object, behind the check of their values: `fields<keyof Spec>([text, 'from', 'to'], [isOn, 'not'])`. */
export function fields<K extends string>(
  ...rows: readonly (readonly [check: Check, ...keys: K[]])[]
): Fields<K> {
  return new Map(rows.flatMap(([check, ...keys]) => keys.map((key) => [key, check] as const)));
}

/**
 * Refuse keys that mean nothing: a slip in plain JavaScript must not pass for a wish that was heard.
 *
 * @throws TypeError that names the key, or says that `value` is no object.
 */
export function checkKeys(
  what: string,
  value: unknown,
  known: { has(key: string): boolean },
): asserts value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${what}: an object is needed`);
  }
  for (const key of Object.keys(value)) {
    if (!known.has(key)) throw new TypeError(`${what}: ${JSON.stringify(key)} is no key`);
  }
}

/**
 * The same, and refuse values that mean nothing, as {@link checkValues} does.
 *
 * @throws TypeError or RangeError that begins with the key.
 */
export function checkFields(what: string, value: unknown, known: Fields, place = ''): void {
  checkKeys(what, value, known);
  checkValues(value, known, place);
}

/**
 * Refuse values that mean nothing; keys that have no check are passed over. What is `undefined` is not said. `place` stands before a
 * key in what is said of its value: 'metrics.'.
 *
 * @throws TypeError or RangeError that begins with the key.
 */
export function checkValues(value: object, known: Fields, place = ''): void {
  const given = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) {
    const item = given[key];
    if (item === undefined) continue;
    // Not named(), which takes a closure and a text: a bulk change comes by here for every key of every object.
    try {
      known.get(key)?.(item);
    } catch (error) {
      putBefore(`${place}${key}`, error);
      throw error;
    }
  }
}

/**
 * Refuse a filter that says nothing where what it means is to go: a slip must not be the end of everything.
 *
 * @throws TypeError that begins with `what`.
 */
export function checkSaysSomething(what: string, filter: unknown): void {
  const values = typeof filter === 'object' && filter !== null ? Object.values(filter) : [];
  if (values.every((value) => value === undefined)) throw new TypeError(`${what}: a filter is needed`);
}

/**
 * Refuse two keys that say the same: one would be passed over.
 *
 * @throws TypeError that names both.
 */
export function checkRivals<T extends object>(
  given: T,
  one: keyof T & string,
  other: keyof T & string,
): void {
  if (given[one] !== undefined && given[other] !== undefined)
    throw new TypeError(`${one}: is not to be said together with ${other}`);
}
