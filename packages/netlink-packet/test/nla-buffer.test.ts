import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DecodeError, findAttribute, NlaBuffer, viewOf } from '../src/index.ts';
import { attributeTree } from './support/arbitrary.ts';
import { hex, toHex } from './support/hex.ts';

const octets = hex(`
  09 00 03 00 65 74 68 30 00 00 00 00 // IFLA_IFNAME 'eth0', padded
  08 00 12 80 04 00 01 00             // IFLA_LINKINFO, a nest
  06 00 05 40 81 00 00 00             // in network byte order
  05 00 03 00 78                      // a second name, not padded`);

describe('NlaBuffer', () => {
  test('reads the fields of an attribute', () => {
    const attribute = NlaBuffer.checked(octets);
    expect([attribute.length, attribute.type, attribute.kind]).toEqual([9, 3, 3]);
    expect([attribute.nested, attribute.networkByteOrder]).toEqual([false, false]);
    expect([attribute.valueStart, attribute.end]).toEqual([4, 9]);
    expect(toHex(attribute.value)).toBe('65 74 68 30 00');
  });

  test('tells the flags from the number', () => {
    const nest = NlaBuffer.checked(octets, 12);
    expect([nest.type, nest.kind, nest.nested, nest.networkByteOrder]).toEqual([0x8012, 0x12, true, false]);
    const big = NlaBuffer.checked(octets, 20);
    expect([big.type, big.kind, big.nested, big.networkByteOrder]).toEqual([0x4005, 5, false, true]);
  });

  test('writes the fields in place', () => {
    const memory = new Uint8Array(8).fill(0xff);
    const attribute = NlaBuffer.unchecked(memory);
    attribute.length = 6;
    attribute.type = 0x8001;
    attribute.value.set([1, 2]);
    expect(toHex(memory)).toBe('06 00 01 80 01 02 ff ff');
  });

  test.each([
    ['', 'ERR_NETLINK_TRUNCATED', 'attribute needs 4 octets, 0 are left'],
    ['04 00 01', 'ERR_NETLINK_TRUNCATED', 'attribute needs 4 octets, 3 are left'],
    ['03 00 01 00', 'ERR_NETLINK_LENGTH', 'attribute 1 has length 3, 4 octets are left'],
    ['05 00 01 80', 'ERR_NETLINK_LENGTH', 'attribute 1 has length 5, 4 octets are left'],
  ])('refuses %s', (text, code, message) => {
    expect(() => NlaBuffer.checked(hex(text))).toThrow(
      expect.objectContaining({ name: 'DecodeError', code, message }),
    );
    expect(() => NlaBuffer.unchecked(hex(text))).not.toThrow();
  });

  test('does not reach beyond its limit', () => {
    expect(() => NlaBuffer.checked(octets, 0, 8)).toThrow('attribute 3 has length 9, 8 octets are left');
    expect(NlaBuffer.checked(viewOf(octets), 0, 9).length).toBe(9);
  });
});

describe('NlaBuffer.all', () => {
  test('finds the attributes in order, the last one unpadded', () => {
    expect(Array.from(NlaBuffer.all(octets), ({ kind, start }) => [kind, start])).toEqual([
      [3, 0],
      [18, 12],
      [5, 20],
      [3, 28],
    ]);
    expect(Array.from(NlaBuffer.all(viewOf(octets), 12, 28), ({ kind }) => kind)).toEqual([18, 5]);
  });

  test('throws when it gets to octets that are no attribute, not before', () => {
    const attributes = NlaBuffer.all(hex('04 00 01 00 00 00 00 00'));
    expect(attributes.next().value?.kind).toBe(1);
    expect(() => attributes.next()).toThrow('attribute 0 has length 0, 4 octets are left');
  });
});

describe('NlaBuffer.find', () => {
  test('finds the first attribute of a number', () => {
    expect(NlaBuffer.find(octets, 3)?.start).toBe(0);
    expect(NlaBuffer.find(octets, 5)?.start).toBe(20);
    expect(NlaBuffer.find(viewOf(octets), 3, 12)?.start).toBe(28);
    expect(NlaBuffer.find(octets, 1)).toBeUndefined();
    expect(NlaBuffer.find(octets, 5, 0, 26)?.value).toEqual(hex('81 00'));
    expect(NlaBuffer.find(octets, 5, 0, 25)).toBeUndefined();
  });

  test('never throws, and finds what a walk finds', () => {
    fc.assert(
      fc.property(fc.oneof(attributeTree, fc.uint8Array({ maxLength: 40 })), fc.nat(50), (some, kind) => {
        const seen: number[] = [];
        try {
          for (const attribute of NlaBuffer.all(some)) {
            if (attribute.kind === kind) seen.push(attribute.start);
            expect(attribute.value.length).toBe(attribute.length - 4);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
        expect(findAttribute(viewOf(some), kind, 0, some.length)).toBe(seen[0] ?? -1);
      }),
      { numRuns: 1000 },
    );
  });
});
