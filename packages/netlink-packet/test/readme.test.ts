import { readFile, rm, writeFile } from 'node:fs/promises';

import { expect, test, vi } from 'vitest';

test('the example of the README prints what it says', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const block = (language: string) =>
    new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'ms').exec(readme)?.[1] ?? '';
  const program = new URL(`readme-${process.pid}.ts`, import.meta.url);
  const log = vi.spyOn(console, 'log').mockReturnValue();
  try {
    await writeFile(program, block('ts').replace("'@netlink/packet'", "'../src/index.ts'"));
    await import(/* @vite-ignore */ program.href);
    const lines = log.mock.calls.map(([text]) => String(text)).join('\n');
    expect(lines.trimEnd()).toBe(block('text').trimEnd());
  } finally {
    log.mockRestore();
    await rm(program);
  }
});
