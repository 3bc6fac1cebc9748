import { describe, expect, test } from 'vitest';
import { addressLabelAttributes } from '../../src/address-label/attributes.ts';
import { addressLabelHeader } from '../../src/address-label/header.ts';
import { AddressLabelMessage } from '../../src/address-label/message.ts';
import { expectBothWays } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

test('a header', () => {
  expectBothWays(
    addressLabelHeader,
    `
      0a          // ifal_family AF_INET6
      00
      40          // ifal_prefixlen 64
      01          // ifal_flags
      05 00 00 00 // ifal_index 5
      09 00 00 00 // ifal_seq 9
    `,
    { family: 'inet6', reserved: 0, prefixlen: 64, flags: 1, index: 5, seq: 9 },
  );
});

describe('the attributes of an address label', () => {
  testEachAttribute(addressLabelAttributes, {
    address: ['1400 0100 20010db8 00000000 00000000 00000000', '2001:db8::'],
    label: ['0800 0200 63000000', 99],
  });
});

test('a message, both ways', () => {
  const octets = hex(`
    0a 00 20 00 00 00 00 00 0b 00 00 00
    14 00 01 00 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 00 // IFAL_ADDRESS
    08 00 02 00 63 00 00 00                                     // IFAL_LABEL 99
  `);
  const message = AddressLabelMessage.decode(octets);
  expect(message).toStrictEqual({
    header: { family: 'inet6', reserved: 0, prefixlen: 32, flags: 0, index: 0, seq: 11 },
    attributes: { address: '2001:db8::', label: 99 },
  });
  expect(toHex(AddressLabelMessage.encode(message))).toBe(toHex(octets));
});
