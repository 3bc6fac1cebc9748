import { endianness } from 'node:os';

import { expect, test } from 'vitest';

import { align, LITTLE_ENDIAN, viewOf, windowOf } from '../src/index.ts';

test('the byte order is that of the host', () => {
  expect(LITTLE_ENDIAN).toBe(endianness() === 'LE');
});

test.each([
  [0, 0],
  [1, 4],
  [4, 4],
  [5, 8],
  [0x7fff_ffff, 0x8000_0000],
  [0xffff_fffd, 0x1_0000_0000],
])('%i octets take %i', (length, aligned) => {
  expect(align(length)).toBe(aligned);
});

test('views and windows share the memory that they were made from', () => {
  const octets = Uint8Array.of(0, 1, 2, 3, 4, 5).subarray(1);
  const view = viewOf(octets);
  expect([view.byteLength, view.getUint8(0)]).toEqual([5, 1]);
  const window = windowOf(view, 1, 3);
  expect(window).toEqual(Uint8Array.of(2, 3));
  octets[1] = 9;
  expect(window[0]).toBe(9);
});
