import { isIPv4, isIPv6, SocketAddress } from 'node:net';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  formatIp,
  formatIpv4,
  formatIpv6,
  ip,
  ipv4,
  ipv6,
  parseIp,
  parseIpv4,
  parseIpv6,
  repeatedIp,
  viewOf,
} from '../src/index.ts';
import { hex } from './support/hex.ts';
import { testLayout } from './support/layout-table.ts';

describe.each(Object.entries({ ip, repeatedIp }))('%s', (name, layout) => {
  testLayout(name, {
    layout,
    correct: [
      ['0.0.0.0', '00 00 00 00'],
      ['192.0.2.1', 'c0 00 02 01'],
      ['255.255.255.255', 'ff ff ff ff'],
      ['::', '0000 0000 0000 0000 0000 0000 0000 0000'],
      ['fe80::1', 'fe80 0000 0000 0000 0000 0000 0000 0001'],
    ],
    badValues: [
      ['192.0.2', '"192.0.2" is not an IP address'],
      ['fe80::1%eth0', '"fe80::1%eth0" is not an IP address'],
      ['192.0.2.1/24', '"192.0.2.1/24" is not an IP address'],
      ['', '"" is not an IP address'],
      [0xc0000201, '3221225985 is not an IP address'],
    ],
    badOctets: [
      ['', '0 octets are no IP address'],
      ['c0 00 02', '3 octets are no IP address'],
      ['c0 00 02 01 00', '5 octets are no IP address'],
    ],
  });
});

testLayout('ipv4', {
  layout: ipv4,
  correct: [['198.51.100.7', 'c6 33 64 07']],
  badValues: [
    ['::1', '"::1" is not an IPv4 address'],
    ['1.2.3.256', '"1.2.3.256" is not an IPv4 address'],
    ['1.2.3.04', '"1.2.3.04" is not an IPv4 address'],
    ['1.2.3.4.5', '"1.2.3.4.5" is not an IPv4 address'],
    ['1.2.3.', '"1.2.3." is not an IPv4 address'],
    ['.1.2.3', '".1.2.3" is not an IPv4 address'],
    ['1.2.3/4', '"1.2.3/4" is not an IPv4 address'],
    [4, '4 is not an IPv4 address'],
  ],
});

// The rules of RFC 5952, and where inet_ntop(3) embeds an IPv4 address.
testLayout('ipv6', {
  layout: ipv6,
  correct: [
    ['::1', '0000 0000 0000 0000 0000 0000 0000 0001'],
    ['1::', '0001 0000 0000 0000 0000 0000 0000 0000'],
    ['2001:db8::1', '2001 0db8 0000 0000 0000 0000 0000 0001'],
    ['2001:db8:0:1:1:1:1:1', '2001 0db8 0000 0001 0001 0001 0001 0001'],
    ['2001:db8::1:0:0:1', '2001 0db8 0000 0000 0001 0000 0000 0001'],
    ['2001:0:0:1::1', '2001 0000 0000 0001 0000 0000 0000 0001'],
    ['1:2:3:4:5:6:7:8', '0001 0002 0003 0004 0005 0006 0007 0008'],
    ['1:2:3:4:5:6::', '0001 0002 0003 0004 0005 0006 0000 0000'],
    ['::3:4:5:6:7:8', '0000 0000 0003 0004 0005 0006 0007 0008'],
    ['0:2:3:4:5:6:7:8', '0000 0002 0003 0004 0005 0006 0007 0008'],
    ['::192.0.2.1', '0000 0000 0000 0000 0000 0000 c000 0201'],
    ['::ffff:192.0.2.1', '0000 0000 0000 0000 0000 ffff c000 0201'],
    ['::fffe:c000:201', '0000 0000 0000 0000 0000 fffe c000 0201'],
    ['::ffff:0:c000:201', '0000 0000 0000 0000 ffff 0000 c000 0201'],
    ['64:ff9b::c000:201', '0064 ff9b 0000 0000 0000 0000 c000 0201'],
  ],
  badValues: [
    ['1:2:3:4:5:6:7', '"1:2:3:4:5:6:7" is not an IPv6 address'],
    ['1:2:3:4:5:6:7:8:9', '"1:2:3:4:5:6:7:8:9" is not an IPv6 address'],
    ['1::2::3', '"1::2::3" is not an IPv6 address'],
    [':::', '":::" is not an IPv6 address'],
    ['1:2:3:4::5:6:7:8', '"1:2:3:4::5:6:7:8" is not an IPv6 address'],
    ['12345::', '"12345::" is not an IPv6 address'],
    ['g::', '"g::" is not an IPv6 address'],
    ['::1.2.3', '"::1.2.3" is not an IPv6 address'],
    ['1.2.3.4::', '"1.2.3.4::" is not an IPv6 address'],
    [':1:2:3:4:5:6:7', '":1:2:3:4:5:6:7" is not an IPv6 address'],
    ['192.0.2.1', '"192.0.2.1" is not an IPv6 address'],
    [6n, '6n is not an IPv6 address'],
  ],
});

describe('addresses as text', { timeout: 60_000 }, () => {
  test('IPv4: every address is read back, and node agrees that it is one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (octets) => {
        const text = formatIpv4(viewOf(octets), 0);
        expect(isIPv4(text)).toBe(true);
        expect(parseIpv4(text)).toEqual(octets);
        expect(parseIp(text)).toEqual(octets);
      }),
    );
  });

  // Words that are often 0 or ffff, so that all the abbreviations come up.
  const word = fc.oneof(fc.constant(0), fc.constant(0), fc.constant(0xffff), fc.nat(0xffff));
  const ipv6Octets = fc.array(word, { minLength: 8, maxLength: 8 }).map((words) => {
    const octets = new Uint8Array(16);
    words.forEach((value, index) => {
      viewOf(octets).setUint16(2 * index, value);
    });
    return octets;
  });

  test('IPv6: every address is read back, and node writes it alike', () => {
    fc.assert(
      fc.property(ipv6Octets, (octets) => {
        const text = formatIpv6(viewOf(octets), 0);
        expect(parseIpv6(text)).toEqual(octets);
        expect(parseIp(text)).toEqual(octets);
        expect(parseIpv6(text.toUpperCase())).toEqual(octets);
        expect(new SocketAddress({ address: text, family: 'ipv6' }).address).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  const almost = fc.array(
    fc.constantFrom(':', '::', '.', '0', '00', '1', 'ffff', 'a', '255', '256', '1.2.3.4', '%', 'g'),
    {
      maxLength: 17,
    },
  );

  test('what node takes for an address is one here, and nothing else', () => {
    fc.assert(
      fc.property(
        almost.map((parts) => parts.join('')),
        (text) => {
          expect(parseIpv4(text) !== undefined).toBe(isIPv4(text));
          expect(parseIpv6(text) !== undefined).toBe(isIPv6(text) && !text.includes('%'));
        },
      ),
      { numRuns: 5000 },
    );
  });

  const groups = fc
    .array(
      fc.oneof(
        fc.nat(0xffff).map((value) => value.toString(16)),
        fc.constant(''),
      ),
      { minLength: 7, maxLength: 9 },
    )
    .map((parts) => parts.join(':'));

  test('with about as many groups as there should be, too', () => {
    fc.assert(
      fc.property(groups, (text) => {
        expect(parseIpv6(text) !== undefined).toBe(isIPv6(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatIp', () => {
  test('goes by the number of octets', () => {
    const data = viewOf(hex('00 0a000001 20010db8 00000000 00000000 00000001'));
    expect(formatIp(data, 1, 5)).toBe('10.0.0.1');
    expect(formatIp(data, 5, 21)).toBe('2001:db8::1');
    expect(formatIp(data, 5, 20)).toBeUndefined();
  });
});

describe('addresses that come again', () => {
  const read = (address: number): unknown => {
    const octets = new DataView(new ArrayBuffer(4));
    octets.setUint32(0, address);
    return repeatedIp.codec.decode(octets, 0, 4, 0);
  };

  test('are those of their octets, also where two have the same place', () => {
    for (let round = 0; round < 2; round++) {
      for (let address = 0; address < 5000; address++) {
        expect(read(address)).toBe(`0.0.${address >> 8}.${address & 0xff}`);
      }
    }
  });
});
