import { expect, test } from 'vitest';

test('one that passes', () => {
  expect(true).toBe(true);
});

test('one that hangs', { timeout: 1000 }, () => {
  // As a system call does that never returns: vitest cannot interrupt it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
