import { expect, test } from 'vitest';
import { until } from '../src/until.ts';

test('it asks until the answer is yes', async () => {
  let asked = 0;
  await until(() => ++asked === 3);
  expect(asked).toBe(3);
});

test('it gives up with what was awaited', async () => {
  await expect(until(() => false, { timeout: 0, what: 'carrier' })).rejects.toThrow(
    'carrier: not reached within 0 ms',
  );
});
