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
  const turnOf = (number: number): number | 'never' => (number > 9 ? 'never' : number % 3);
  expect(await inTurns([1, 2, 3, 10, 4, 5], makeAll, turnOf)).toBe(5);
  expect(await inTurns([2, 3, 5], makeAll, turnOf, (later) => later.reverse())).toBe(3);
  expect(calls).toEqual([[3], [1, 4], [2, 5], [3], [5, 2]]);
});

test('the index of an error is the place among all', async () => {
  const refuse = (at: number) => async (numbers: Iterable<number> | AsyncIterable<number>) => {
    let index = 0;
    for await (const number of numbers) {
      if (number === at) throw Object.assign(new TypeError(`no, at index ${index}`), { index });
      index++;
    }
    return index;
  };
  const turnOf = (number: number): number => number % 3;
  const place = (index: number): object => ({ index, message: `no, at index ${index}` });
  await expect(inTurns([5, 4, 3, 8, 6], refuse(6), turnOf)).rejects.toMatchObject(place(4));
  await expect(inTurns([5, 4, 3, 8, 6], refuse(8), turnOf)).rejects.toMatchObject(place(3));
  const reversed = inTurns([5, 4, 3, 8, 6], refuse(5), turnOf, (later) => later.reverse());
  await expect(reversed).rejects.toMatchObject(place(0));
});
