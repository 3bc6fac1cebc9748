import { NameTable } from './name-table.ts';
import { textOf } from './readable.ts';

/** Users or groups by name, as passwd(5) and group(5) have them: `root:x:0:…`. Other sources of accounts are not asked. */
export function readAccounts(what: string, file: string): NameTable {
  const names = new NameTable(what, { root: 0 });
  // Of several names for a number the first line counts, so that is added last.
  for (const line of textOf(file).split('\n').reverse()) {
    const [, name, id] = /^([^:]+):[^:]*:(\d+):/.exec(line) ?? [];
    if (name !== undefined && id !== undefined) names.add(Number(id), name);
  }
  return names;
}
