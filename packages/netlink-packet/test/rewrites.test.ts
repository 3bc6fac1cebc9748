import { expect, test } from 'vitest';

import { EncodeRangeError, EncodeTypeError, Layout, u8, viewOf } from '../src/index.ts';
import { rewrites } from '../src/rewrites.ts';
import { hex } from './support/hex.ts';

const data = viewOf(hex('01 02 03'));

function failing(error: Error): Layout<number> {
  const encode = (): void => {
    throw error;
  };
  return new Layout({ decode: () => 2, encode });
}

test('a value that would be written as the octets it was read from', () => {
  expect(rewrites(u8, 2, data, 1, 2)).toBe(true);
  expect(rewrites(u8, 3, data, 1, 2)).toBe(false);
  expect(rewrites(u8, 2, data, 1, 3)).toBe(false);
});

test('a value that could not be written at all is not', () => {
  expect(rewrites(failing(new EncodeRangeError('too long')), 2, data, 1, 2)).toBe(false);
});

test('a bug in a codec is not hidden', () => {
  const error = new EncodeTypeError('a bug');
  expect(() => rewrites(failing(error), 2, data, 1, 2)).toThrow(error);
});
