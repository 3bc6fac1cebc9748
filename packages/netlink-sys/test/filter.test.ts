import { endianness } from 'node:os';
import { expect, test } from 'vitest';
import { packFilter } from '../src/filter.ts';

test('packs struct sock_filter', () => {
  const octets = packFilter([
    { code: 0x28, jt: 0, jf: 0, k: 4 },
    { code: 0x15, jt: 1, jf: 2, k: 0xfffffffe },
  ]);
  const little = [0x28, 0, 0, 0, 4, 0, 0, 0, 0x15, 0, 1, 2, 0xfe, 0xff, 0xff, 0xff];
  const big = [0, 0x28, 0, 0, 0, 0, 0, 4, 0, 0x15, 1, 2, 0xff, 0xff, 0xff, 0xfe];
  expect([...octets]).toEqual(endianness() === 'LE' ? little : big);
});

const instruction = { code: 6, jt: 0, jf: 0, k: 0 };

test.each([
  ['program[0].code', { ...instruction, code: 0x10000 }],
  ['program[0].jt', { ...instruction, jt: 256 }],
  ['program[0].jf', { ...instruction, jf: -1 }],
  ['program[0].k', { ...instruction, k: 2 ** 32 }],
])('%s out of range', (name, bad) => {
  expect(() => packFilter([bad])).toThrow(
    expect.objectContaining({ message: expect.stringContaining(name) }),
  );
});

test('no program, too long a program, not a program', () => {
  expect(() => packFilter([])).toThrow(RangeError);
  expect(() => packFilter(Array.from({ length: 4097 }, () => instruction))).toThrow(RangeError);
  expect(() => packFilter('ret 0' as unknown as [])).toThrow(TypeError);
});
