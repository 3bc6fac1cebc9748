import { DecodeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { mplsEncap } from '../../src/route/encap/mpls.ts';
import { labelStack } from '../../src/route/label-stack.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { hex, toHex } from '../support/hex.ts';

describe('labels', () => {
  test.each([
    ['00 06 41 00', '100'],
    ['00 06 40 00 00 0c 81 00', '100/200'],
    ['00 00 00 00 00 00 30 00 ff ff f1 00', '0/3/1048575'],
  ])('%s is %s', (octets, labels) => {
    expectBothWays(labelStack, octets, labels);
  });

  test.each(['', '00 06 41', '00 06 41 00 00'])('the octets "%s" are refused', (octets) => {
    expect(() => decode(labelStack, hex(octets))).toThrow(DecodeError);
  });

  test.each(['', '/', '100/', '-1', '0x10', '1,2', 100, null])('%o is refused', (labels) => {
    expect(() => encode(labelStack, labels as string)).toThrow(TypeError);
  });

  test('a label of more than 20 bits is refused', () => {
    expect(() => encode(labelStack, '1/1048576')).toThrow('label 1048576 is greater than 1048575');
  });

  test('a time to live and a class are kept', () => {
    const octets = hex('08 00 01 00 00 06 43 40'); // label 100, class 1, bottom, time to live 64
    const value = decode(mplsEncap, octets);
    expect(value.dst).toBe('100');
    expect(toHex(encode(mplsEncap, value))).toBe(toHex(octets));
    expect(toHex(encode(mplsEncap, { ...value, dst: '101' }))).toBe(toHex(hex('08 00 01 00 00 06 51 00')));
  });
});
