import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { errnoCode, errnoMeaning } from '../src/errno.ts';

test('names an error number of either sign', () => {
  expect(errnoCode(-98)).toBe('EADDRINUSE');
  expect(errnoCode(98)).toBe('EADDRINUSE');
  expect(errnoMeaning(-105)).toBe('no buffer space available');
});

test('agrees with Node.js on every number that it knows', () => {
  const known = Object.entries(constants.errno).filter(([name]) => name !== 'EWOULDBLOCK');
  const synonyms = new Map([['ENOTSUP', 'EOPNOTSUPP']]);
  for (const [name, number] of known) expect(errnoCode(number)).toBe(synonyms.get(name) ?? name);
  expect(known.length).toBeGreaterThan(50);
});

test('names numbers that drivers let through, and makes up a name for others', () => {
  expect(errnoCode(524)).toBe('ENOTSUPP');
  expect(errnoCode(-4242)).toBe('E4242');
  expect(errnoMeaning(-4242)).toBe('unknown error 4242');
});
