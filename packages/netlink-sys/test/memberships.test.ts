import { expect, test } from 'vitest';
import { groupsOfBitmap } from '../src/memberships.ts';

test('bit n of word w is group 32 w + n + 1', () => {
  expect(groupsOfBitmap(Uint32Array.of(0, 0))).toEqual([]);
  expect(groupsOfBitmap(Uint32Array.of(1, 1))).toEqual([1, 33]);
  expect(groupsOfBitmap(Uint32Array.of(0x8000_0002, 0, 4))).toEqual([2, 32, 67]);
});
