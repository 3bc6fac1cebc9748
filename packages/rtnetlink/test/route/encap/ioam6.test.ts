import { DecodeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { ioam6Encap } from '../../../src/route/encap/ioam6.ts';
import { ioam6Trace } from '../../../src/route/encap/ioam6-trace.ts';
import { decode, encode, expectBothWays } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';
import { hex } from '../../support/hex.ts';

const TRACE = { namespaceId: 1, nodelen: 1, overflow: false, remlen: 3, type: 0x80_0000 };

describe('in-situ measurement', () => {
  testEachAttribute(ioam6Encap, {
    mode: ['0500 0100 03000000', 'auto'],
    dst: ['1400 0200 20010db8 00000000 00000000 00000009', '2001:db8::9'],
    trace: ['0c00 0300 00010803 80000000', TRACE],
    freqK: ['0800 0400 01000000', 1],
    freqN: ['0800 0500 0a000000', 10],
    src: ['1400 0600 20010db8 00000000 00000000 00000001', '2001:db8::1'],
  });

  test('a fault names the way to it', () => {
    expect(() => encode(ioam6Encap, { trace: { ...TRACE, remlen: 128 } })).toThrow(
      'trace.remlen: 128 is not a whole number from 0 to 127',
    );
  });
});

describe('a trace header', () => {
  test.each([
    ['0001 08 03 800000 00', TRACE],
    [
      'ffff fc 7f ffffff 00',
      { namespaceId: 65_535, nodelen: 31, overflow: true, remlen: 127, type: 0xff_ffff },
    ],
  ])('%s is %o', (octets, trace) => {
    expectBothWays(ioam6Trace, octets, trace);
  });

  test.each([
    ['0001 09 03 800000 00', 'unused bits'],
    ['0001 08 83 800000 00', 'the highest bit of what is left'],
    ['0001 08 03 800000 01', 'the lowest bits of the type'],
  ])('%s is refused: %s', (octets) => {
    expect(() => decode(ioam6Trace, hex(octets))).toThrow(
      new DecodeError('ERR_NETLINK_VALUE', 'reserved bits are set'),
    );
  });

  test.each([
    [null, 'null is not an object'],
    [{ ...TRACE, namespaceId: 65_536 }, /^namespaceId: /],
    [{ ...TRACE, nodelen: 32 }, /^nodelen: 32 /],
    [{ ...TRACE, type: 2 ** 24 }, /^type: 16777216 /],
    [{ ...TRACE, type: '1' }, /^type: .* is not a number$/],
  ])('%o is refused', (trace, message) => {
    expect(() => encode(ioam6Trace, trace as never)).toThrow(message);
  });
});
