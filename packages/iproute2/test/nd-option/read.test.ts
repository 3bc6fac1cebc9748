import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NdOption } from '../../src/index.ts';
import { ndOptionsIn } from '../../src/nd-option/read.ts';

/** Octets in hexadecimal, with spaces where a field ends; what stands behind `;` is said of them. */
function octets(text: string): Uint8Array {
  const hex = text.replaceAll(/;[^\n]*|\s/g, '');
  return Uint8Array.from(Buffer.from(hex, 'hex'));
}

// The figures of the RFCs, with addresses for documentation.
test.each<[string, string, NdOption]>([
  [
    'RFC 4861, 4.6.2',
    `03 04 40 c0        ; type, length, 64 bits, L and A
     00015180 00003840  ; valid for a day, preferred for four hours
     00000000
     20010db8 00000000 00000000 00000000`,
    {
      kind: 'prefixInformation',
      prefix: '2001:db8::/64',
      onlink: true,
      autoconf: true,
      validLifeTime: 86_400,
      preferredLifeTime: 14_400,
    },
  ],
  [
    'RFC 6275, 7.2 and RFC 9762: R and P',
    '03 04 40 30 ffffffff ffffffff 00000000 20010db8 00000000 00000000 00000001',
    {
      kind: 'prefixInformation',
      prefix: '2001:db8::1/64',
      router: true,
      dhcpv6Preferred: true,
      validLifeTime: 'forever',
      preferredLifeTime: 'forever',
    },
  ],
  ['RFC 4861, 4.6.4', '05 01 0000 000005dc', { kind: 'mtu', mtu: 1500 }],
  [
    'RFC 8106, 5.1',
    `19 05 0000 00000e10
     20010db8 00000000 00000000 00000053
     20010db8 00000000 00000000 00000054`,
    { kind: 'rdnss', servers: ['2001:db8::53', '2001:db8::54'], lifeTime: 3600 },
  ],
  [
    'RFC 8106, 5.2',
    `1f 05 0000 ffffffff
     07 6578616d706c65 03 636f6d 00             ; example.com
     03 777777 02 6465 00 000000000000 000000 0000 ; www.de, and zeros up to the end
    `,
    { kind: 'dnssl', domains: ['example.com', 'www.de'], lifeTime: 'forever' },
  ],
  [
    'RFC 6775, 4.2',
    '22 02 40 13 0000 000a 20010db8 00000000',
    { kind: '6co', id: 3, compression: true, prefix: '2001:db8::/64', validLifeTime: 600 },
  ],
  [
    'RFC 6775, 4.2: a longer one',
    '22 03 50 0f 0000 0001 20010db8 00000000 00010000 00000000',
    { kind: '6co', id: 15, prefix: '2001:db8:0:0:1::/80', validLifeTime: 60 },
  ],
  [
    'RFC 8910, 2.3',
    `25 04 68747470733a2f2f 6578616d706c652e 6f72672f617069 00000000000000`,
    { kind: 'captivePortal', uri: 'https://example.org/api' },
  ],
  [
    'RFC 8781, 4: /96 for 600 s',
    '26 02 0258 0064ff9b 00000000 00000000',
    { kind: 'pref64', prefix: '64:ff9b::/96', lifeTime: 600 },
  ],
  [
    'RFC 8781, 4: /32, the longest time',
    '26 02 fffd 20010db8 00000000 00000000',
    { kind: 'pref64', prefix: '2001:db8::/32', lifeTime: 65_528 },
  ],
  [
    'an option of somebody else',
    'fd 01 010203040506',
    { kind: 'other', type: 0xfd, value: octets('010203040506') },
  ],
])('%s', (_, text, option) => {
  expect(ndOptionsIn(octets(text))).toEqual([option]);
});

describe('what makes no sense is kept as it came', () => {
  test.each([
    ['a prefix of 129 bits', '03 04 81 c0 00000000 00000000 00000000 20010db8 00000000 00000000 00000000'],
    ['a prefix of the wrong length', '03 03 40 c0 00000000 00000000 00000000 20010db8 00000000'],
    ['an MTU of the wrong length', '05 02 0000 000005dc 00000000 00000000'],
    ['no server', '19 01 0000 00000e10'],
    ['half a server', '19 02 0000 00000e10 20010db8 00000000'],
    ['no domain', '1f 01 0000 00000e10'],
    ['a label beyond the end', '1f 02 0000 00000e10 09 6578616d706c65'],
    ['a domain without an end', '1f 02 0000 00000e10 07 6578616d706c65'],
    ['a label with a dot', '1f 02 0000 00000e10 06 65782e6d706c 00'],
    ['a pointer of DNS', '1f 02 0000 00000e10 c006 000000000000'],
    ['a context longer than its prefix', '22 02 50 13 0000 000a 20010db8 00000000'],
    ['no URI', '25 01 000000000000'],
    ['a URI with a space', '25 01 612062000000'],
    ['a length of a prefix that there is not', '26 02 025e 0064ff9b 00000000 00000000'],
  ])('%s', (_, text) => {
    const all = octets(text);
    expect(ndOptionsIn(all)).toEqual([{ kind: 'other', type: all[0], value: all.slice(2) }]);
  });
});

test('options follow each other until one makes no sense', () => {
  const mtu = '05 01 0000 000005dc';
  expect(ndOptionsIn(octets(`${mtu} ${mtu}`))).toHaveLength(2);
  expect(ndOptionsIn(octets(`${mtu} 05 00 0000 000005dc`))).toHaveLength(1);
  expect(ndOptionsIn(octets(`${mtu} 05 02 0000 000005dc`))).toHaveLength(1);
  expect(ndOptionsIn(octets(`${mtu} 05`))).toHaveLength(1);
  expect(ndOptionsIn(new Uint8Array(0))).toEqual([]);
});

test('any octets come to an end', () => {
  const types = fc.constantFrom(3, 5, 25, 31, 34, 37, 38, 99);
  const some = fc.tuple(types, fc.integer({ min: 0, max: 5 }), fc.uint8Array({ maxLength: 48 }));
  fc.assert(
    fc.property(some, ([type, units, rest]) => {
      const options = ndOptionsIn(Uint8Array.of(type, units, ...rest));
      expect(options.length).toBeLessThanOrEqual((rest.length + 2) / 8);
    }),
  );
});
