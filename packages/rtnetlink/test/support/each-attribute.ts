import type { AttributeSet } from '@netlink/packet';
import { expect, test } from 'vitest';
import { expectBothWays } from './both-ways.ts';

/** For each key of a space, an attribute with its header and padding in hex, and its value. */
export type Table<T> = {
  readonly [K in Exclude<keyof T, `$${string}`>]-?: readonly [string, NonNullable<T[K]>];
};

/** Test each attribute of a space both ways; the table must have all of them. */
export function testEachAttribute<T>(space: AttributeSet<T>, table: Table<T>): void {
  test('the table has every attribute', () => {
    expect(Object.keys(table)).toStrictEqual(Object.keys(space.spec));
  });
  const rows = Object.entries<readonly [string, unknown]>(table);
  test.each(rows)('%s', (key, [octets, value]) => {
    expectBothWays<T>(space, octets, { [key]: value } as T);
  });
}
