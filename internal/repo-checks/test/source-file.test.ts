import { describe, expect, it } from 'vitest';

import { resolveRelative, sourceFile } from '../src/source-file.ts';

describe('sourceFile', () => {
  it('reads every form of import, and none in comments or strings', () => {
    const text = [
      "import a from 'a';",
      "import type { B } from 'b';",
      "export * from 'c';",
      "export type { D } from 'd';",
      "type E = import('e').E;",
      "await import('f');",
      "// import 'not';",
      'const s = "import \'not\'";',
    ].join('\n');
    expect(sourceFile('x.ts', text).imports.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });
});

describe('resolveRelative', () => {
  const file = sourceFile('packages/p/src/link/a.ts', '');

  it.each([
    ['./b.ts', 'packages/p/src/link/b.ts'],
    ['../c.ts', 'packages/p/src/c.ts'],
    ['../../test/d.ts', 'packages/p/test/d.ts'],
    ['..', 'packages/p/src'],
  ])('follows %s', (specifier, path) => {
    expect(resolveRelative(file, specifier)).toBe(path);
  });

  it('leaves names of packages alone', () => {
    expect(resolveRelative(file, '@netlink/sys')).toBeUndefined();
  });
});
