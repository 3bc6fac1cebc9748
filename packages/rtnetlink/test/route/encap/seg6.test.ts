import { DecodeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { seg6Encap } from '../../../src/route/encap/seg6.ts';
import { segmentRoutingHeader } from '../../../src/route/encap/segment-routing-header.ts';
import { decode, encode, expectBothWays } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';
import { hex } from '../../support/hex.ts';

const SEGMENTS = '20010db8 00000000 00000000 00000008 20010db8 00000000 00000000 00000007';
const HEADER = {
  nexthdr: 0,
  type: 4,
  segmentsLeft: 1,
  flags: [],
  tag: 0,
  segments: ['2001:db8::8', '2001:db8::7'],
};

describe('segment routing', () => {
  testEachAttribute(seg6Encap, {
    srh: [`3000 0100 01000000 00040401 01000000 ${SEGMENTS}`, { mode: 'encap', srh: HEADER }],
    src: ['1400 0200 20010db8 00000000 00000000 00000001', '2001:db8::1'],
  });

  test('no mode is kept as octets', () => {
    expect(decode(seg6Encap, hex('0700 0100 01000000')).$raw?.[0]?.fault?.message).toBe('srh: no mode');
  });

  test.each([
    [{ srh: null as never }, 'srh: null is not an object'],
    [{ srh: { mode: 'out', srh: HEADER } as never }, /^srh\.mode: /],
    [{ srh: { mode: 'encap', srh: null } as never }, 'srh.srh: null is not an object'],
    [
      { srh: { mode: 'encap', srh: { ...HEADER, segments: ['::', '1'] } } as never },
      /^srh\.srh\.segments\.1: /,
    ],
  ])('%o is refused', (value, message) => {
    expect(() => encode(seg6Encap, value)).toThrow(message);
  });
});

describe('a segment routing header', () => {
  test('with everything', () => {
    expectBothWays(
      segmentRoutingHeader,
      `
        29          // nexthdr IPv6
        0b          // hdrlen, in units of eight octets behind the first
        04          // type
        01          // segments_left
        01          // first_segment
        28          // flags OAM HMAC
        00 07       // tag
        ${SEGMENTS}
        05 26 00 00 00 00 00 2a // SR6_TLV_HMAC, 38 octets, key 42
          01 00000000 00000000 00000000 00000000 00000000 00000000 00000000 000002
        04 02 00 00 // SR6_TLV_PADDING
        0b 02 aa bb // no name
        03 06 01 02 03 04 05 06 // SR6_TLV_OPAQUE
      `,
      {
        nexthdr: 41,
        type: 4,
        segmentsLeft: 1,
        flags: ['hmac', 'oam'],
        tag: 7,
        segments: ['2001:db8::8', '2001:db8::7'],
        tlvs: [
          { type: 'hmac', reserved: 0, hmackeyid: 42, hmac: hex(`01 ${'00'.repeat(30)} 02`) },
          { type: 'padding', value: new Uint8Array(2) },
          { type: 11, value: Uint8Array.of(0xaa, 0xbb) },
          { type: 'opaque', value: Uint8Array.of(1, 2, 3, 4, 5, 6) },
        ],
      },
    );
  });

  test('an HMAC of another length is any TLV', () => {
    expectBothWays(segmentRoutingHeader, `00 05 04 01 01 00 00 00 ${SEGMENTS} 05 06 010203040506`, {
      ...HEADER,
      tlvs: [{ type: 5, value: Uint8Array.of(1, 2, 3, 4, 5, 6) }],
    });
  });

  test.each([
    ['00 04 04 01', 'ends within its fixed part'],
    [`00 03 04 01 01 00 00 00 ${SEGMENTS}`, 'says that it is shorter'],
    [`00 04 04 01 02 00 00 00 ${SEGMENTS}`, 'has fewer segments than it says'],
    [`00 05 04 01 01 00 00 00 ${SEGMENTS} 03 07 010203040506`, 'a TLV beyond the end'],
    [`00 05 04 01 01 00 00 00 ${SEGMENTS} 03 05 010203040506`, 'a TLV of one octet'],
  ])('%s is refused: %s', (octets) => {
    expect(() => decode(segmentRoutingHeader, hex(octets))).toThrow(DecodeError);
  });

  test.each([
    [{ ...HEADER, segments: [] }, RangeError, 'segments: there is none'],
    [{ ...HEADER, segments: '::' }, TypeError, /^segments: .* is not an array$/],
    [
      { ...HEADER, segments: new Array<string>(128).fill('::') },
      RangeError,
      '2056 octets are no multiple of 8',
    ],
    [{ ...HEADER, tag: 65_536 }, RangeError, /^tag: /],
    [{ ...HEADER, flags: ['on'] }, TypeError, /^flags: /],
    [{ ...HEADER, tlvs: {} }, TypeError, /^tlvs: .* is not an array$/],
    [{ ...HEADER, tlvs: [null] }, TypeError, 'tlvs.0: null is not an object'],
    [{ ...HEADER, tlvs: [{ type: 'pad', value: new Uint8Array(6) }] }, TypeError, /^tlvs\.0\.type: /],
    [{ ...HEADER, tlvs: [{ type: 256, value: new Uint8Array(6) }] }, RangeError, /^tlvs\.0\.type: /],
    [{ ...HEADER, tlvs: [{ type: 3, value: '00' }] }, TypeError, /^tlvs\.0\.value: /],
    [
      { ...HEADER, tlvs: [{ type: 3, value: new Uint8Array(256) }] },
      RangeError,
      'tlvs.0: 256 octets are more than 255',
    ],
    [{ ...HEADER, tlvs: [{ type: 'hmac', hmac: new Uint8Array(31) }] }, RangeError, /^tlvs\.0\.hmac: /],
    [
      { ...HEADER, tlvs: [{ type: 3, value: new Uint8Array(5) }] },
      RangeError,
      '47 octets are no multiple of 8',
    ],
  ])('%o is refused', (header, kind, message) => {
    expect(() => encode(segmentRoutingHeader, header as never)).toThrow(kind);
    expect(() => encode(segmentRoutingHeader, header as never)).toThrow(message);
  });
});
