import { expect, test } from 'vitest';
import { only, together } from '../../src/tests/again.ts';

const outcome = { passed: 0, failed: 0, skipped: [], accidents: [] };
const skip = (name: string): { test: string; reason: string } => ({ test: name, reason: 'a (b)' });

test('tests are named as vitest compares them', () => {
  const { words, files } = only([
    skip('a.test.ts > group > skipped: no vlan (x) > one (1)'),
    skip('a.test.ts > two > three'),
    skip('b.test.ts > four'),
  ]);
  const [first, second, option, pattern = ''] = words;
  expect(files).toBe(2);
  expect([first, second, option]).toStrictEqual(['a.test.ts', 'b.test.ts', '--testNamePattern']);
  const matches = ['group one (1)', 'two three', 'two > three', 'four', 'four more', 'one (1)'].filter(
    (name) => new RegExp(pattern).test(name),
  );
  expect(matches).toStrictEqual(['group one (1)', 'two three', 'two > three', 'four']);
});

test('what was not asked for again is skipped as it was', () => {
  const first = {
    ...outcome,
    passed: 5,
    skipped: [skip('a > skipped: x > one'), skip('a > two'), skip('a > never')],
  };
  const again = {
    ...outcome,
    passed: 1,
    failed: 2,
    skipped: [skip('a > two'), skip('a > other'), skip('a > never')],
    accidents: ['hung'],
  };
  expect(together(first, first.skipped.slice(0, 2), again)).toStrictEqual({
    passed: 6,
    failed: 2,
    skipped: [skip('a > never'), skip('a > two')],
    accidents: ['hung'],
  });
});
