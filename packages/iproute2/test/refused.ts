import { expect, test } from 'vitest';

/** Values of keys that are to be refused. */
export type Bad<K extends string> = Readonly<Record<K, readonly unknown[]>>;

export const NO_TEXT = [null, 5, true, {}] as const;
export const TEXT = [...NO_TEXT, 'no such', ''] as const;
export const FAMILY = ['no such', null, 5, 'ipmr'] as const;
export const SWITCH = [null, 'yes', 1, {}] as const;
export const LINK = [null, true, {}, 0, -1, 1.5, '', 'a/b'] as const;
export const WORD = [null, true, {}, 'no such', -1, 1.5, 2 ** 40] as const;
export const NUMBER = [null, '5', true, {}, -1, 1.5, Number.NaN, 2 ** 40] as const;
/** Of these, parts of the unit count. */
export const TIME = NUMBER.filter((value) => value !== 1.5);
export const FLAGS = [null, 'onlink', 5, ['no such'], [-1]] as const;
export const RANGE = [null, {}, -1, 1.5, '5-', '9-5', '1-99999999999'] as const;

/** That each value is refused, and what is said begins with the key. */
export function refused(bad: Bad<string>, write: (given: object) => unknown, place = ''): void {
  const cases = Object.entries(bad).flatMap(([key, values]) => values.map((value) => [key, value] as const));
  test.each(cases)(`${place}%s: %o`, (key, value) => {
    const begins = new RegExp(`^${`${place}${key}`.replaceAll('.', String.raw`\.`)}(?:\\.[\\w.]+)?: `);
    expect(() => write({ [key]: value })).toThrow(begins);
  });
}
