import { expect, test } from 'vitest';
import { sameTwice } from '../../src/oracle/same-twice.ts';

test('both sides are of one state', async () => {
  const states = [1, 2, 3, 3];
  const seen: string[] = [];
  const pair = await sameTwice(
    () => {
      seen.push('oracle');
      return Promise.resolve({ state: states.shift() });
    },
    () => {
      seen.push('ours');
      return Promise.resolve(`after ${seen.length}`);
    },
  );
  expect(pair).toEqual({ oracle: { state: 3 }, ours: 'after 6' });
  expect(seen).toEqual(['oracle', 'ours', 'oracle', 'ours', 'oracle', 'ours', 'oracle']);
});

test('what ticks does not count when it is taken out', async () => {
  let now = 0;
  const pair = await sameTwice(
    () => Promise.resolve({ name: 'br0', timer: ++now }),
    () => Promise.resolve('ours'),
    { normalise: ({ name }) => name },
  );
  expect(pair.oracle).toEqual({ name: 'br0', timer: 1 });
});

test('a state that never rests is an error', async () => {
  let now = 0;
  await expect(
    sameTwice(
      () => Promise.resolve(++now),
      () => Promise.resolve(undefined),
      { attempts: 4 },
    ),
  ).rejects.toThrow('oracle: changed in each of 4 attempts');
});
