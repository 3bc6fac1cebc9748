import { describe, expect, test } from 'vitest';
import { ruleAttributes } from '../../src/rule/attributes.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('the attributes of a rule', () => {
  testEachAttribute(ruleAttributes, {
    dst: ['0800 0100 c6336400', '198.51.100.0'],
    src: ['1400 0200 20010db8 00000000 00000000 00000000', '2001:db8::'],
    iifname: ['0900 0300 65746830 00000000', 'eth0'],
    goto: ['0800 0400 f2030000', 1010],
    priority: ['0800 0600 e8030000', 1000],
    fwmark: ['0800 0a00 10000000', 0x10],
    flow: ['0800 0b00 04000300', 0x3_0004],
    tunId: ['0c00 0c00 00000000 0000002a', 42n],
    suppressIfgroup: ['0800 0d00 07000000', 7],
    suppressPrefixlen: ['0800 0e00 ffffffff', -1],
    table: ['0800 0f00 70110100', 70000],
    fwmask: ['0800 1000 f0000000', 0xf0],
    oifname: ['0900 1100 65746831 00000000', 'eth1'],
    l3mdev: ['0500 1300 01000000', 1],
    uidRange: ['0c00 1400 e8030000 ffffffff', { start: 1000, end: 0xffff_ffff }],
    protocol: ['0500 1500 02000000', 'kernel'],
    ipProto: ['0500 1600 06000000', 6],
    sportRange: ['0800 1700 e803d007', { start: 1000, end: 2000 }],
    dportRange: ['0800 1800 bb01bb01', { start: 443, end: 443 }],
    dscp: ['0500 1900 2e000000', 46],
    flowlabel: ['0800 1a00 00012345', 0x1_2345],
    flowlabelMask: ['0800 1b00 000fffff', 0xf_ffff],
    sportMask: ['0600 1c00 00f00000', 0xf000],
    dportMask: ['0600 1d00 ffff0000', 0xffff],
    dscpMask: ['0500 1e00 3f000000', 0x3f],
  });

  test.each([
    [{ iifname: 'sixteen-letters!' }, RangeError, /^iifname: /],
    [{ tunId: 42 as never }, TypeError, /^tunId: /],
    [{ suppressPrefixlen: 1.5 }, RangeError, /^suppressPrefixlen: /],
    [{ sportRange: { start: 1, end: 65536 } }, RangeError, /^sportRange\.end: /],
    [{ uidRange: { start: 1, to: 2 } as never }, TypeError, /^uidRange\.to: /],
    [{ lookup: 5 } as never, TypeError, /^lookup: is no attribute/],
  ])('%o is refused', (attributes, kind, message) => {
    expect(() => encode(ruleAttributes, attributes)).toThrow(kind);
    expect(() => encode(ruleAttributes, attributes)).toThrow(message);
  });
});
