import { DecodeError } from '@netlink/packet';
import { expect, test } from 'vitest';
import { flagOrU8 } from '../../../src/link/info/flag-or-u8.ts';
import { decode, encode, expectBothWays } from '../../support/both-ways.ts';

test('as it is asked for, and as it is told', () => {
  expectBothWays(flagOrU8, '', true);
  expectBothWays(flagOrU8, '00', 0);
  expectBothWays(flagOrU8, '01', 1);
});

test('anything else is refused', () => {
  expect(() => decode(flagOrU8, Uint8Array.of(1, 2))).toThrow(DecodeError);
  expect(() => encode(flagOrU8, 256)).toThrow(RangeError);
  expect(() => encode(flagOrU8, false as never)).toThrow(TypeError);
});
