import { describe, expect, test } from 'vitest';
import { ilaEncap } from '../../../src/route/encap/ila.ts';
import { encode } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('identifier-locator addressing', () => {
  testEachAttribute(ilaEncap, {
    locator: ['0c00 0100 20010db8 00000001', '2001:db8:0:1'],
    csumMode: ['0500 0700 03000000', 'neutralMapAuto'],
    identType: ['0500 0800 20000000', 'useFormat'],
    hookType: ['0500 0900 01000000', 'routeInput'],
  });

  test.each(['2001:db8::1', '1:2:3', '1:2:3:4:5', '1:2:3:10000', 'g:0:0:0', '', 7])(
    '%o is no locator',
    (locator) => {
      expect(() => encode(ilaEncap, { locator: locator as string })).toThrow(/^locator: .* is no locator$/);
    },
  );
});
