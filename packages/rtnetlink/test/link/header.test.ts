import { expect, test } from 'vitest';
import { linkHeader } from '../../src/link/header.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { hex } from '../support/hex.ts';

test('a header', () => {
  expectBothWays(
    linkHeader,
    `
      00          // ifi_family AF_UNSPEC
      00          // __ifi_pad
      01 00       // ifi_type ARPHRD_ETHER
      05 00 00 00 // ifi_index 5
      43 10 01 00 // ifi_flags UP BROADCAST RUNNING MULTICAST LOWER_UP
      01 00 00 00 // ifi_change UP
    `,
    {
      family: 'unspec',
      type: 'ether',
      index: 5,
      flags: ['up', 'broadcast', 'running', 'multicast', 'lowerUp'],
      change: ['up'],
    },
  );
});

test('numbers without words', () => {
  expectBothWays(linkHeader, '63 00 01 01 ff ff ff ff 00 00 08 80 00 00 00 00', {
    family: 99,
    type: 'cslip',
    index: -1,
    flags: [0x8_0000, 0x8000_0000],
    change: [],
  });
  expectBothWays(linkHeader, '07 00 ef be 00 00 00 00 00 00 00 00 00 00 00 00', {
    family: 'bridge',
    type: 0xbeef,
    index: 0,
    flags: [],
    change: [],
  });
});

test('every bit has a word of its own', () => {
  expectBothWays(linkHeader, '00 00 01 00 05 00 00 00 01 00 00 00 ff ff ff ff', {
    family: 'unspec',
    type: 'ether',
    index: 5,
    flags: ['up'],
    change: ['all'],
  });
});

test('what is left out is 0', () => {
  expect(encode(linkHeader, {} as never)).toStrictEqual(new Uint8Array(16));
});

test('words that do not exist are refused by name', () => {
  const header = { family: 'unspec', type: 'ether', index: 0, flags: [], change: [] } as const;
  expect(() => encode(linkHeader, { ...header, flags: ['upp' as 'up'] })).toThrow(
    /^flags: "upp" is none of up, /,
  );
  expect(() => encode(linkHeader, { ...header, family: 'inet7' as 'inet' })).toThrow(
    /^family: "inet7" is none of/,
  );
  expect(() => encode(linkHeader, { ...header, type: 65536 })).toThrow(/^type: 65536 is not a whole number/);
  expect(() => encode(linkHeader, { ...header, index: 2 ** 31 })).toThrow(RangeError);
});

test('a header cut short is refused', () => {
  expect(() => decode(linkHeader, hex('00 00 01 00 05 00 00 00'))).toThrow(/needs 16 octets, 8 are left/);
});
