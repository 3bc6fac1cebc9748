import { describe, expect, it } from 'vitest';

import { checkNames } from '../../src/rules/names.ts';
import { rtnetlink } from '../packages.ts';

describe('checkNames', () => {
  it.each([
    'src/link.ts',
    'src/ipv4-address.ts',
    'test/link.test.ts',
    'test/a-b.kernel.test.ts',
    'test/a.test-d.ts',
    'test/a.check.ts',
  ])('accepts %s', (path) => {
    expect(checkNames([rtnetlink({ [path]: '' })])).toEqual([]);
  });

  it.each(['src/Link.ts', 'src/linkInfo.ts', 'src/link_info.ts', 'src/link.info.ts'])(
    'rejects %s',
    (path) => {
      expect(checkNames([rtnetlink({ [path]: '' })])).toEqual([
        { path: `packages/rtnetlink/${path}`, message: 'the name is not in kebab-case' },
      ]);
    },
  );
});
