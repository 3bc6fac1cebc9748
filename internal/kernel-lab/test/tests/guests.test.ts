import { expect, test } from 'vitest';
import { guestsFor } from '../../src/tests/guests.ts';

const room = { processors: 4, memory: 64_000 };

test.each([
  { what: 'all of many files', files: Infinity, expected: 4 },
  { what: 'one file', files: 1, expected: 1 },
  { what: 'a file each', files: 3, expected: 3 },
  { what: 'files that are too few for the last guest', files: 5, expected: 3 },
  { what: 'six files', files: 6, expected: 3 },
])('$what: $expected guests', ({ files, expected }) => {
  expect(guestsFor(files, 3072, room)).toBe(expected);
});

test.each([
  { what: 'a processor each', room: { processors: 2, memory: 64_000 }, expected: 2 },
  { what: 'memory for each', room: { processors: 4, memory: 9_000 }, expected: 2 },
  { what: 'little memory', room: { processors: 4, memory: 2_000 }, expected: 1 },
  { what: 'many processors', room: { processors: 64, memory: 640_000 }, expected: 4 },
])('$what: $expected guests', ({ room: small, expected }) => {
  expect(guestsFor(Infinity, 3072, small)).toBe(expected);
});
