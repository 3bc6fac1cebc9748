import { DecodeError } from '@netlink/packet';
import { expect, test } from 'vitest';
import { routeVia } from '../../src/route/via.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { hex } from '../support/hex.ts';

test.each([
  ['02 00 c0 00 02 01', { family: 'inet', address: '192.0.2.1' }],
  ['0a 00 fe800000 00000000 00000000 00000009', { family: 'inet6', address: 'fe80::9' }],
  ['11 00 02 00 5e 00 53 01', { family: 'packet', address: '02:00:5e:00:53:01' }],
  ['c8 01 01 02', { family: 456, address: '01:02' }],
] as const)('%s is %o', (octets, via) => {
  expectBothWays(routeVia, octets, via);
});

test('a family may be given by its number', () => {
  expect(encode(routeVia, { family: 2, address: '192.0.2.1' })).toStrictEqual(hex('02 00 c0 00 02 01'));
  expect(encode(routeVia, { family: 10, address: '::' })).toHaveLength(18);
});

test.each(['', '02', '02 00', '02 00 c0 00 02', '0a 00 c0 00 02 01'])(
  'the octets "%s" are refused',
  (octets) => {
    expect(() => decode(routeVia, hex(octets))).toThrow(DecodeError);
  },
);

test.each([
  [{ family: 'inet', address: '2001:db8::' }],
  [{ family: 'inet6', address: '192.0.2.1' }],
  [{ family: 'inet', address: '02:00:5e:00:53:01' }],
  [{ family: 'packet', address: '192.0.2.1' }],
  [{ family: 'inet' }],
  [{ address: '192.0.2.1' }],
  [null],
  [undefined],
])('%o is refused', (via) => {
  expect(() => encode(routeVia, via as never)).toThrow(TypeError);
});
