import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '../../../src/link/kinds/kinds.ts';

test('docs/support.md has a row for each kind', () => {
  const text = readFileSync(new URL('../../../../../docs/support.md', import.meta.url), 'utf8');
  const [, section = ''] = text.split('\n## Kinds of link\n');
  const [table = ''] = section.split('\n## ');
  const firstCells = table.split('\n').map((line) => line.split('|')[1] ?? '');
  const named = new Set(firstCells.flatMap((cell) => cell.match(/[\w-]+/g) ?? []));
  expect(Object.keys(KINDS).filter((kind) => !named.has(kind))).toEqual([]);
});
