import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, test } from 'vitest';

test('one that kills the kernel', () => {
  // Nowhere but in a guest.
  expect(hostname()).toBe('lab');
  writeFileSync('/proc/sysrq-trigger', 'c');
});
