import { expect, test } from 'vitest';

import { compilePrograms } from '../src/compile-program.ts';
import { programOf, readPrograms } from '../src/read-programs.ts';

const fence = '```';

test('blocks of TypeScript go on from each other, others are left out', () => {
  const markdown = `a\n\n${fence}ts\nconst a = 1;\n${fence}\n\n${fence}sh\nnpm\n${fence}\n\n${fence}ts\nuse(a);\n${fence}\n`;
  expect(programOf(markdown)).toBe('const a = 1;\n\nuse(a);\n');
});

test('every README shows a program that compiles', { timeout: 120_000 }, () => {
  const programs = new Map(readPrograms().map(({ readme, text }) => [readme, text]));
  expect(programs.size).toBeGreaterThanOrEqual(4);
  programs.set('wrong on purpose', "import { connect } from '@netlink/iproute2';\nconnect().linc();\n");
  const messages = compilePrograms(programs);
  expect(messages.get('wrong on purpose')).toEqual([
    expect.stringContaining("Property 'linc' does not exist"),
  ]);
  for (const readme of programs.keys())
    if (readme.endsWith('.md')) expect([readme, messages.get(readme)]).toEqual([readme, []]);
});
