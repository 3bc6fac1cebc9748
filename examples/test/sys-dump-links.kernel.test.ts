import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test.each(['sendto', 'connect'])('sys-dump-links-%s reads the links of this host and ends', async (name) => {
  await import(`../sys-dump-links-${name}.ts`);
  const lines = vi.mocked(console.log).mock.calls.map(([line]: unknown[]) => String(line));
  expect(lines).toContain('sent 20 octets');
  expect(lines).toContainEqual(expect.stringMatching(/^received \d{3,} octets/));
  expect(lines.at(-1)).toBe('done');
});
