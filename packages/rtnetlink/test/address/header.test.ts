import { expect, test } from 'vitest';
import { addressHeader } from '../../src/address/header.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';

test('a header', () => {
  expectBothWays(
    addressHeader,
    `
      02          // ifa_family AF_INET
      18          // ifa_prefixlen 24
      81          // ifa_flags PERMANENT SECONDARY
      fd          // ifa_scope LINK
      05 00 00 00 // ifa_index 5
    `,
    { family: 'inet', prefixlen: 24, flags: ['secondary', 'permanent'], scope: 'link', index: 5 },
  );
});

test('what has no word is a number', () => {
  expectBothWays(addressHeader, 'c8 80 00 07 ff ff ff ff', {
    family: 200,
    prefixlen: 128,
    flags: [],
    scope: 7,
    index: 0xffff_ffff,
  });
});

test('both words of a flag are written', () => {
  const header = { family: 'inet6', prefixlen: 64, scope: 'universe', index: 1 } as const;
  expect(encode(addressHeader, { ...header, flags: ['temporary'] })).toStrictEqual(
    encode(addressHeader, { ...header, flags: ['secondary'] }),
  );
});

test('what is no header is refused', () => {
  const header = { family: 'inet', prefixlen: 24, flags: [], scope: 'link', index: 5 } as const;
  expect(() => encode(addressHeader, { ...header, prefixlen: 256 })).toThrow(
    'prefixlen: 256 is not a whole number from 0 to 255',
  );
  // More than eight flags are for the attribute.
  expect(() => encode(addressHeader, { ...header, flags: ['noprefixroute'] })).toThrow(RangeError);
  expect(() => encode(addressHeader, { ...header, family: 'inet4' as 'inet' })).toThrow(
    /^family: "?'?inet4'?"? is none of unspec/,
  );
});
