import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printTable } from '../../src/table/print-table.ts';
import { IMPOSSIBLE } from '../../src/tests/impossible.ts';

test('a row for each probe, a column for each kernel', () => {
  const page = printTable(
    [
      { head: '5.10', answers: { release: '5.10.1', sections: { Kinds: { veth: '', netkit: 'no (x)' } } } },
      { head: '6.12', answers: { release: '6.12.7', sections: { Kinds: { veth: '', netkit: '' } } } },
    ],
    { 'no (y)': 'because' },
  );
  expect(page).toContain('| 5.10 | `5.10.1` |\n| 6.12 | `6.12.7` |');
  expect(page).toContain('| no (y) | because |');
  expect(page).toContain(
    '## Kinds\n\n|  | 5.10 | 6.12 |\n| --- | --- | --- |\n| `veth` | ✓ | ✓ |\n| `netkit` | – | ✓ |',
  );
});

test('docs/kernels.md lists what may be skipped', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/kernels.md', import.meta.url)), 'utf8');
  for (const lack of Object.keys(IMPOSSIBLE)) expect(page).toContain(`| ${lack} `);
});
