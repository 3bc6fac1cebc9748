import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { quote } from '../../src/guest/scripts.ts';

test.each(['plain', "it's", '$HOME "x" `y` \\ *', '', 'two\nlines'])('%j comes through a shell', (word) => {
  expect(execFileSync('sh', ['-c', `printf %s ${quote(word)}`], { encoding: 'utf8' })).toBe(word);
});
