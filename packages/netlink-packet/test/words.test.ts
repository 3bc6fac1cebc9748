import { describe, expect, test } from 'vitest';

import { enumeration, flags, s32, u16be, u32, u8 } from '../src/index.ts';
import { codecOf, decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';
import { testLayout } from './support/layout-table.ts';

testLayout('enumeration', {
  layout: enumeration(u8, { unspec: 0, unicast: 1, local: 2 }),
  correct: [
    ['unspec', '00'],
    ['local', '02'],
    [77, '4d'],
  ],
  badValues: [
    ['blackhole', '"blackhole" is none of unspec, unicast, local'],
    ['toString', '"toString" is none of unspec, unicast, local'],
    [256, '256 is not a whole number from 0 to 255'],
    [true, 'true is not a number'],
  ],
});

testLayout('enumeration of a big-endian number', {
  layout: enumeration(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 }),
  correct: [
    ['802.1ad', '88 a8'],
    [0x86dd, '86 dd'],
  ],
});

testLayout('enumeration with negative numbers', {
  layout: enumeration(s32, { none: -1, some: 1 }),
  correct: [
    ['none', 'ff ff ff ff'],
    [-2, 'fe ff ff ff'],
  ],
});

describe('enumeration with two words for a number', () => {
  const codec = codecOf(enumeration(u8, { up: 6, running: 6 }));

  test('reads the first and writes either', () => {
    expect(decodeWith(codec, hex('06')).value).toBe('up');
    expect(toHex(encodeWith(codec, 'running'))).toBe('06');
  });
});

testLayout('enumeration with more words than an error should list', {
  layout: enumeration(u8, Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`w${index}`, index]))),
  correct: [['w29', '1d']],
  badValues: [['x', `"x" is none of ${Array.from({ length: 24 }, (_, index) => `w${index}`).join(', ')}, …`]],
});

const interfaceFlags = flags(u32, { none: 0, up: 1, broadcast: 2, debug: 4, top: 0x8000_0000 });

testLayout('flags', {
  layout: interfaceFlags,
  correct: [
    [[], '00 00 00 00'],
    [['up', 'debug'], '05 00 00 00'],
    [['up', 0x10], '11 00 00 00'],
    [['top'], '00 00 00 80'],
    [[0x4000_0000], '00 00 00 40'],
    [['up', 'broadcast', 'debug', 'top', 8], '0f 00 00 80'],
  ],
  badValues: [
    ['up', '"up" is not an array of flags'],
    [['upp'], '"upp" is none of none, up, broadcast, debug, top'],
    [[-1], '-1 is not a mask of 32 bits'],
    [[0.5], '0.5 is not a mask of 32 bits'],
    [[0x1_0000_0000], '4294967296 is not a mask of 32 bits'],
    [[null], 'null is not a flag'],
    [5, '5 is not an array of flags'],
  ],
});

testLayout('flags of which a word stands for several bits', {
  layout: flags(u8, { all: 7, one: 1, two: 2 }),
  correct: [
    [['all'], '07'],
    [['one', 'two'], '03'],
    [['all', 8], '0f'],
    [['one', 4], '05'],
  ],
  badValues: [[[0x100], '256 is not a whole number from 0 to 255']],
});

describe('flags', () => {
  const codec = codecOf(interfaceFlags);

  test('are frozen and shared by all values that are alike', () => {
    const { value, other } = decodeWith(codec, hex('03 00 00 00'));
    expect(Object.isFrozen(value)).toBe(true);
    expect(other).toBe(value);
  });

  test('in any order and number are the same bits', () => {
    expect(toHex(encodeWith(codec, ['debug', 'up', 'up', 1]))).toBe('05 00 00 00');
  });

  test('that a hostile sender makes up are not all remembered', () => {
    const many = codecOf(flags(u32, {}));
    const octets = new Uint8Array(4);
    const read = (bits: number) => {
      new DataView(octets.buffer).setUint32(0, bits, true);
      return decodeWith(many, octets).value;
    };
    for (let bits = 0; bits < 4096; bits++) read(bits);
    expect(read(4095)).toBe(read(4095));
    expect(read(5000)).toEqual([8, 128, 256, 512, 4096]);
    expect(read(5000)).not.toBe(read(5000));
  });
});
