import { expect, test } from 'vitest';
import { longTimestamp, shortTimestamp } from '../../src/monitor/timestamp.ts';

test('times are local, as those of ip', () => {
  const time = new Date(2026, 10, 4, 3, 2, 1, 45).getTime();
  expect(longTimestamp(time)).toBe('Timestamp: Wed Nov  4 03:02:01 2026 45000 usec\n');
  expect(shortTimestamp(time)).toBe('[2026-11-04T03:02:01.045000] ');
});
