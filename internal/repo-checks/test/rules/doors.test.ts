import { describe, expect, it } from 'vitest';

import { checkDoors } from '../../src/rules/doors.ts';
import { aPackage, rtnetlink } from '../packages.ts';

const door = "/** Links. */\nexport { a, type B } from './link/a.ts';\nexport * from './b.ts';\n";

describe('checkDoors', () => {
  it('accepts a door that only re-exports', () => {
    expect(checkDoors([rtnetlink({ 'src/index.ts': door, 'src/b.ts': "import './link/a.ts';" })])).toEqual(
      [],
    );
  });

  it.each([
    "import './a.ts';",
    'export const a = 1;',
    'const a = 1;\nexport { a };',
    "await import('./a.ts');",
  ])('rejects a door that holds %j', (text) => {
    expect(checkDoors([rtnetlink({ 'src/index.ts': text })])).toEqual([
      { path: 'packages/rtnetlink/src/index.ts', message: 'a door re-exports and does nothing else' },
    ]);
  });

  it('rejects a second door', () => {
    expect(checkDoors([rtnetlink({ 'src/link/index.ts': door })])).toMatchObject([
      { message: 'is a second door; import the file that holds what is wanted' },
    ]);
  });

  it('knows the second entry of proto', () => {
    const proto = aPackage(
      'packages/netlink-proto',
      { name: '@netlink/proto' },
      { 'src/testing/index.ts': door },
    );
    expect(checkDoors([proto])).toEqual([]);
  });

  it('rejects the use of the door from inside', () => {
    expect(checkDoors([rtnetlink({ 'src/link/a.ts': "import { b } from '../index.ts';" })])).toMatchObject([
      { message: 'imports the door of its own package, packages/rtnetlink/src/index.ts' },
    ]);
  });
});
