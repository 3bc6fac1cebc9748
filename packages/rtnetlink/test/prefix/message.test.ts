import { describe, expect, test } from 'vitest';
import { prefixAttributes } from '../../src/prefix/attributes.ts';
import { prefixHeader } from '../../src/prefix/header.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

test('a header', () => {
  expectBothWays(
    prefixHeader,
    `
      0a          // prefix_family AF_INET6
      00 00 00
      05 00 00 00 // prefix_ifindex 5
      03          // prefix_type
      40          // prefix_len 64
      8b          // prefix_flags ONLINK AUTOCONF, one without a name, and L of the advertisement
      00
    `,
    { family: 'inet6', ifindex: 5, type: 3, len: 64, flags: ['onlink', 'autoconf', 'lBit', 0x08] },
  );
});

describe('the attributes of an advertised prefix', () => {
  testEachAttribute(prefixAttributes, {
    address: ['1400 0100 20010db8 00000000 00000000 00000000', '2001:db8::'],
    cacheinfo: ['0c00 0200 84030000 ffffffff', { preferredTime: 900, validTime: 0xffff_ffff }],
  });

  test('an address of IPv4 is refused', () => {
    expect(() => encode(prefixAttributes, { address: '192.0.2.0' })).toThrow(/^address: /);
  });
});
