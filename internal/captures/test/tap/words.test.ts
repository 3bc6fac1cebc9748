import { expect, test } from 'vitest';
import { readWords } from '../../src/tap/words.ts';

test('a name, what is given, and commands', () => {
  expect(
    readWords(['error/a', '--given', 'ip link add x', '--', 'ip link', '--', 'ip', 'link', 'show']),
  ).toStrictEqual({
    name: 'error/a',
    given: ['ip link add x'],
    commands: ['ip link', 'ip link show'],
  });
});

test.each([
  [[]],
  [['name']],
  [['name', '--']],
  [['../name', '--', 'ip']],
  [['name', 'given', '--', 'ip']],
  [['name', '--given', '--', 'ip']],
])('%j is refused', (words) => {
  expect(() => readWords(words)).toThrow('usage: npm run capture');
});
