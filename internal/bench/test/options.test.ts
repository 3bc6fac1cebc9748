import { expect, test } from 'vitest';
import { jobs } from '../src/jobs.ts';
import { readOptions } from '../src/options.ts';

test('all jobs in five rounds, unless it is said otherwise', () => {
  expect(readOptions([])).toMatchObject({ jobs, rounds: 5, quick: false, json: false, write: false });
  expect(readOptions(['--quick'])).toMatchObject({ rounds: 3, quick: true });
  const { jobs: chosen, rounds } = readOptions(['get', '--rounds', '7', '--quick']);
  expect(chosen.map(({ name }) => name)).toEqual(['get']);
  expect(rounds).toBe(7);
});

test.each([
  [['add'], /add is no job; there are routes,/],
  [['--rounds', '0'], /--rounds: "0" is no number of rounds/],
  [['--rounds', 'many'], /--rounds: "many" is no number of rounds/],
  [['--slow'], /--slow/],
])('%s is refused, and why is said', (words, why) => {
  expect(() => readOptions(words)).toThrow(why);
});
