import { DecodeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { rplEncap } from '../../../src/route/encap/rpl.ts';
import { rplHeader } from '../../../src/route/encap/rpl-header.ts';
import { decode, encode, expectBothWays } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';
import { hex } from '../../support/hex.ts';

const SEGMENT = '20010db8 00000000 00000000 00000008';

describe('source routing of low-power networks', () => {
  testEachAttribute(rplEncap, {
    srh: [
      `1c00 0100 00020301 00000000 ${SEGMENT}`,
      { nexthdr: 0, type: 3, segmentsLeft: 1, segments: ['2001:db8::8'] },
    ],
  });
});

test('a header of two segments', () => {
  expectBothWays(
    rplHeader,
    `
      3a          // nexthdr
      04          // hdrlen, in units of eight octets behind the first
      03          // type
      02          // segments_left
      00          // cmpri, cmpre
      00 00 00    // pad, reserved
      ${SEGMENT}
      20010db8 00000000 00000000 00000007
    `,
    { nexthdr: 58, type: 3, segmentsLeft: 2, segments: ['2001:db8::8', '2001:db8::7'] },
  );
});

test.each([
  ['00 02 03 01', 'ends within its fixed part'],
  [`00 01 03 01 00 00 00 00 ${SEGMENT}`, 'says that it is shorter'],
  ['00 01 03 01 00 00 00 00 0102030405060708', 'half an address'],
  [`00 02 03 01 10 00 00 00 ${SEGMENT}`, 'addresses are compressed'],
  [`00 02 03 01 00 10 00 00 ${SEGMENT}`, 'padding'],
  [`00 02 03 01 00 00 00 01 ${SEGMENT}`, 'reserved bits'],
])('%s is refused: %s', (octets) => {
  expect(() => decode(rplHeader, hex(octets))).toThrow(DecodeError);
});

const HEADER = { nexthdr: 0, type: 3, segmentsLeft: 1, segments: ['2001:db8::8'] };

test.each([
  [null, TypeError, 'null is not an object'],
  [{ ...HEADER, segments: '2001:db8::8' }, TypeError, /^segments: .* is not an array$/],
  [{ ...HEADER, segments: ['2001:db8::8', '192.0.2.1'] }, TypeError, /^segments\.1: /],
  [{ ...HEADER, segments: new Array<string>(128).fill('::') }, RangeError, 'segments: 128 are more than 127'],
  [{ ...HEADER, segmentsLeft: 256 }, RangeError, /^segmentsLeft: 256 /],
  [{ ...HEADER, tag: 1 }, TypeError, /^tag: /],
])('%o is refused', (header, kind, message) => {
  expect(() => encode(rplHeader, header as never)).toThrow(kind);
  expect(() => encode(rplHeader, header as never)).toThrow(message);
});
