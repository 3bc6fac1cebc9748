import { describe, expect, test } from 'vitest';
import { addressAttributes } from '../../src/address/attributes.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('the attributes of an address', () => {
  testEachAttribute(addressAttributes, {
    address: ['0800 0100 c0000201', '192.0.2.1'],
    local: ['1400 0200 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    label: ['0b00 0300 65746830 3a310000', 'eth0:1'],
    broadcast: ['0800 0400 c00002ff', '192.0.2.255'],
    anycast: ['1400 0500 20010db8 00000000 00000000 00000000', '2001:db8::'],
    cacheinfo: [
      '1400 0600 ffffffff 84030000 03000000 04000000',
      { prefered: 0xffff_ffff, valid: 900, cstamp: 3, tstamp: 4 },
    ],
    multicast: ['1400 0700 ff020000 00000000 00000000 00000001', 'ff02::1'],
    flags: ['0800 0800 80020000', ['permanent', 'noprefixroute']],
    rtPriority: ['0800 0900 64000000', 100],
    targetNetnsid: ['0800 0a00 ffffffff', -1],
    proto: ['0500 0b00 03000000', 'kernelLl'],
    mcUsers: ['0800 0c00 02000000', 2],
  });

  test('a protocol without a word', () => {
    expect(encode(addressAttributes, { proto: 99 })[4]).toBe(99);
  });

  test.each([
    [{ address: '192.0.2.256' }, TypeError, /^address: /],
    [{ local: 'fe80::1%eth0' }, TypeError, /^local: /],
    [{ label: 'a-label-too-long' }, RangeError, /^label: /],
    [{ rtPriority: -1 }, RangeError, /^rtPriority: -1 /],
    [{ flags: ['up'] as never }, TypeError, /^flags: /],
    [
      { cacheinfo: { prefered: 2 ** 32, valid: 0, cstamp: 0, tstamp: 0 } },
      RangeError,
      /^cacheinfo\.prefered: /,
    ],
  ])('%j is refused', (attributes, kind, message) => {
    expect(() => encode(addressAttributes, attributes)).toThrow(kind);
    expect(() => encode(addressAttributes, attributes)).toThrow(message);
  });
});
