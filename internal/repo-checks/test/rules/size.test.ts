import { describe, expect, it } from 'vitest';

import { checkSize } from '../../src/rules/size.ts';
import { rtnetlink } from '../packages.ts';

const lines = (count: number): string => 'x;\n'.repeat(count);

describe('checkSize', () => {
  it('accepts 300 lines', () => {
    expect(checkSize([rtnetlink({ 'src/a.ts': lines(300) })])).toEqual([]);
  });

  it('rejects 301, in tests as well', () => {
    expect(checkSize([rtnetlink({ 'src/a.ts': lines(301), 'test/a.test.ts': lines(302) })])).toEqual([
      { path: 'packages/rtnetlink/src/a.ts', message: 'has 301 lines, more than 300' },
      { path: 'packages/rtnetlink/test/a.test.ts', message: 'has 302 lines, more than 300' },
    ]);
  });

  it('lets tables of constants be as long as they are', () => {
    const files = { 'src/link/constants.ts': lines(900), 'src/flag-constants.ts': lines(900) };
    expect(checkSize([rtnetlink(files)])).toEqual([]);
  });
});
