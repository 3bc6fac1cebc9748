import { expect, test } from 'vitest';
import { inTurns } from '../../src/saved/in-turns.ts';

test('what is held back is made when the others are there', async () => {
  const calls: number[][] = [];
  const makeAll = async (numbers: Iterable<number> | AsyncIterable<number>): Promise<number> => {
    const made = [];
    for await (const number of numbers) made.push(number);
    calls.push(made);
    return made.length;
  };
  const turnOf = (number: number): 'now' | 'later' | 'never' =>
    number > 9 ? 'never' : number % 2 === 0 ? 'now' : 'later';
  expect(await inTurns([1, 2, 3, 10, 4], makeAll, turnOf)).toBe(4);
  expect(await inTurns([1, 2, 3], makeAll, turnOf, (later) => later.reverse())).toBe(3);
  expect(calls).toEqual([[2, 4], [1, 3], [2], [3, 1]]);
});
