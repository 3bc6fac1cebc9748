import { readFileSync } from 'node:fs';
import { NameTable } from './name-table.ts';

/** Users or groups by name, as passwd(5) and group(5) have them: `root:x:0:…`. Other sources of accounts are not asked. */
export function readAccounts(what: string, file: string): NameTable {
  const names = new NameTable(what, { root: 0 });
  // Of several names for a number the first line counts, so that is added last.
  for (const line of contents(file).split('\n').reverse()) {
    const [, name, id] = /^([^:]+):[^:]*:(\d+):/.exec(line) ?? [];
    if (name !== undefined && id !== undefined) names.add(Number(id), name);
  }
  return names;
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Many a container has none.
    return '';
  }
}
