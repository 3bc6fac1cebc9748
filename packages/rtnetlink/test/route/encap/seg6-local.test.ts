import { describe, expect, test } from 'vitest';
import {
  seg6LocalBpf,
  seg6LocalCounters,
  seg6LocalEncap,
  seg6LocalFlavors,
} from '../../../src/route/encap/seg6-local.ts';
import { encode } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('what a segment does with its packets', () => {
  testEachAttribute(seg6LocalEncap, {
    action: ['0800 0100 02000000', 'endX'],
    srh: [
      '1c00 0200 00020400 00000000 20010db8 00000000 00000000 00000008',
      { nexthdr: 0, type: 4, segmentsLeft: 0, flags: [], tag: 0, segments: ['2001:db8::8'] },
    ],
    table: ['0800 0300 64000000', 100],
    nh4: ['0800 0400 c0000202', '192.0.2.2'],
    nh6: ['1400 0500 20010db8 00000000 00000000 00000007', '2001:db8::7'],
    iif: ['0800 0600 02000000', 2],
    oif: ['0800 0700 03000000', 3],
    bpf: ['1400 0800 08000100 07000000 06000200 70000000', { prog: 7, name: 'p' }],
    vrftable: ['0800 0900 0a000000', 10],
    counters: ['1000 0a80 0c000200 01000000 00000000', { packets: 1n }],
    flavors: ['0c00 0b80 08000100 10000000', { operation: ['nextCsid'] }],
  });

  test.each([
    [{ action: 'End.X' as 'endX' }, /^action: /],
    [{ nh4: '2001:db8::7' }, /^nh4: /],
    [{ counters: { packets: 1 as never } }, /^counters\.packets: 1 is not a bigint/],
    [{ flavors: { lcblockBits: 256 } }, /^flavors\.lcblockBits: /],
  ])('%o is refused', (value, message) => {
    expect(() => encode(seg6LocalEncap, value)).toThrow(message);
  });
});

describe('a program of a segment', () => {
  testEachAttribute(seg6LocalBpf, {
    prog: ['0800 0100 07000000', 7],
    name: ['0600 0200 70000000', 'p'],
  });
});

describe('the counters of a segment', () => {
  testEachAttribute(seg6LocalCounters, {
    packets: ['0c00 0200 01000000 00000000', 1n],
    bytes: ['0c00 0300 02000000 00000000', 2n],
    errors: ['0c00 0400 00000000 01000000', 2n ** 32n],
  });
});

describe('the flavours of a segment', () => {
  testEachAttribute(seg6LocalFlavors, {
    operation: ['0800 0100 1e000000', ['psp', 'usp', 'usd', 'nextCsid']],
    lcblockBits: ['0500 0200 20000000', 32],
    lcnodeFnBits: ['0500 0300 10000000', 16],
  });
});
