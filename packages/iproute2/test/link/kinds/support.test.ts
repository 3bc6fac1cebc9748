import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { KINDS } from '../../../src/link/kinds/kinds.ts';

const root = new URL('../../../../../', import.meta.url);
const text = readFileSync(new URL('docs/support.md', root), 'utf8');
const [, section = ''] = text.split('\n## Kinds of link\n');
const [table = ''] = section.split('\n## ');

/** The kinds of each row, and what it says of their tests. */
const rows = table.split('\n').map((line) => {
  const cells = line.split('|');
  return { kinds: cells[1]?.match(/[\w-]+/g) ?? [], tested: cells[5]?.trim() ?? '' };
});

test('docs/support.md has a row for each kind', () => {
  const named = new Set(rows.flatMap(({ kinds }) => kinds));
  expect(Object.keys(KINDS).filter((kind) => !named.has(kind))).toEqual([]);
});

test('what it says to be tested in tables is', () => {
  const folder = new URL('packages/rtnetlink/test/link/info/', root);
  const tests = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const kinds = rows.flatMap((row) => (row.tested.startsWith('tables') ? row.kinds : []));
  expect(kinds).toContain('dsa');
  const hasTable = (kind: string): boolean =>
    tests.includes(`testEachAttribute(${kind}Info,`) || tests.includes(`    ['${kind}', '`);
  expect(kinds.filter((kind) => !hasTable(kind))).toEqual([]);
});
