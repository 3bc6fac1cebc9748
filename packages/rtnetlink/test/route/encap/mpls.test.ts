import { describe, expect, test } from 'vitest';
import { mplsEncap } from '../../../src/route/encap/mpls.ts';
import { encode } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('encapsulation in MPLS', () => {
  testEachAttribute(mplsEncap, {
    dst: ['0c00 0100 00064000 000c8100', '100/200'],
    ttl: ['0500 0200 40000000', 64],
  });

  test('what is no label is refused', () => {
    expect(() => encode(mplsEncap, { dst: 'a' })).toThrow(/^dst: .* is no label stack$/);
  });
});
