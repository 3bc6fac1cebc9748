import {
  s16,
  s16be,
  s32,
  s32be,
  s64,
  s64be,
  s8,
  sint,
  u16,
  u16be,
  u32,
  u32be,
  u64,
  u64be,
  u8,
  uint,
} from '../src/index.ts';
import { testLayout } from './support/layout-table.ts';

testLayout('u8', {
  layout: u8,
  correct: [
    [0, '00'],
    [1, '01'],
    [255, 'ff'],
  ],
  badValues: [
    [-1, '-1 is not a whole number from 0 to 255'],
    [256, '256 is not a whole number from 0 to 255'],
    [1.5, '1.5 is not a whole number from 0 to 255'],
    [NaN, 'NaN is not a whole number from 0 to 255'],
    [Infinity, 'Infinity is not a whole number from 0 to 255'],
    ['1', '"1" is not a number'],
    [1n, '1n is not a number'],
    [true, 'true is not a number'],
    [null, 'null is not a number'],
    [[1], 'an array is not a number'],
    [{}, 'an object is not a number'],
    [Uint8Array.of(1, 2), '2 octets is not a number'],
  ],
});

testLayout('s8', {
  layout: s8,
  correct: [
    [0, '00'],
    [127, '7f'],
    [-1, 'ff'],
    [-128, '80'],
  ],
  badValues: [
    [128, '128 is not a whole number from -128 to 127'],
    [-129, '-129 is not a whole number from -128 to 127'],
  ],
});

testLayout('u16', {
  layout: u16,
  correct: [
    [0, '00 00'],
    [0x1234, '34 12'],
    [65535, 'ff ff'],
  ],
  badValues: [
    [65536, '65536 is not a whole number from 0 to 65535'],
    [-1, '-1 is not a whole number from 0 to 65535'],
  ],
});

testLayout('u16be', {
  layout: u16be,
  correct: [
    [0x88a8, '88 a8'],
    [65535, 'ff ff'],
  ],
  badValues: [[65536, '65536 is not a whole number from 0 to 65535']],
});

testLayout('s16', {
  layout: s16,
  correct: [
    [-2, 'fe ff'],
    [32767, 'ff 7f'],
    [-32768, '00 80'],
  ],
  badValues: [
    [32768, '32768 is not a whole number from -32768 to 32767'],
    [-32769, '-32769 is not a whole number from -32768 to 32767'],
  ],
});

testLayout('s16be', {
  layout: s16be,
  correct: [
    [-2, 'ff fe'],
    [-32768, '80 00'],
  ],
});

testLayout('u32', {
  layout: u32,
  correct: [
    [0, '00 00 00 00'],
    [0x12345678, '78 56 34 12'],
    [4294967295, 'ff ff ff ff'],
  ],
  badValues: [
    [4294967296, '4294967296 is not a whole number from 0 to 4294967295'],
    [-1, '-1 is not a whole number from 0 to 4294967295'],
  ],
});

testLayout('u32be', {
  layout: u32be,
  correct: [
    [0x12345678, '12 34 56 78'],
    [4294967295, 'ff ff ff ff'],
  ],
});

testLayout('s32', {
  layout: s32,
  correct: [
    [-1, 'ff ff ff ff'],
    [2147483647, 'ff ff ff 7f'],
    [-2147483648, '00 00 00 80'],
  ],
  badValues: [
    [2147483648, '2147483648 is not a whole number from -2147483648 to 2147483647'],
    [-2147483649, '-2147483649 is not a whole number from -2147483648 to 2147483647'],
  ],
});

testLayout('s32be', {
  layout: s32be,
  correct: [
    [-2, 'ff ff ff fe'],
    [-2147483648, '80 00 00 00'],
  ],
});

testLayout('u64', {
  layout: u64,
  correct: [
    [0n, '00 00 00 00 00 00 00 00'],
    [0x0102030405060708n, '08 07 06 05 04 03 02 01'],
    [0xffffffffffffffffn, 'ff ff ff ff ff ff ff ff'],
  ],
  badValues: [
    [1, '1 is not a bigint'],
    [-1n, '-1n is not a whole number from 0 to 18446744073709551615'],
    [1n << 64n, '18446744073709551616n is not a whole number from 0 to 18446744073709551615'],
  ],
});

testLayout('u64be', { layout: u64be, correct: [[0x0102030405060708n, '01 02 03 04 05 06 07 08']] });

testLayout('s64', {
  layout: s64,
  correct: [
    [-1n, 'ff ff ff ff ff ff ff ff'],
    [-(1n << 63n), '00 00 00 00 00 00 00 80'],
    [(1n << 63n) - 1n, 'ff ff ff ff ff ff ff 7f'],
  ],
  badValues: [
    [
      1n << 63n,
      '9223372036854775808n is not a whole number from -9223372036854775808 to 9223372036854775807',
    ],
  ],
});

testLayout('s64be', { layout: s64be, correct: [[-2n, 'ff ff ff ff ff ff ff fe']] });

testLayout('uint', {
  layout: uint,
  correct: [
    [0n, '00 00 00 00'],
    [4294967295n, 'ff ff ff ff'],
    [4294967296n, '00 00 00 00 01 00 00 00'],
    [0xffffffffffffffffn, 'ff ff ff ff ff ff ff ff'],
  ],
  readOnly: [['05 00 00 00 00 00 00 00', 5n]],
  badValues: [
    [5, '5 is not a bigint'],
    [-1n, '-1n is not a whole number from 0 to 18446744073709551615'],
  ],
  badOctets: [
    ['', '0 octets are neither 4 nor 8'],
    ['00 00 00', '3 octets are neither 4 nor 8'],
    ['00 00 00 00 00', '5 octets are neither 4 nor 8'],
    ['00 00 00 00 00 00 00 00 00', '9 octets are neither 4 nor 8'],
  ],
});

testLayout('sint', {
  layout: sint,
  correct: [
    [-1n, 'ff ff ff ff'],
    [2147483647n, 'ff ff ff 7f'],
    [-2147483648n, '00 00 00 80'],
    [2147483648n, '00 00 00 80 00 00 00 00'],
    [-2147483649n, 'ff ff ff 7f ff ff ff ff'],
    [-(1n << 63n), '00 00 00 00 00 00 00 80'],
  ],
  readOnly: [['ff ff ff ff ff ff ff ff', -1n]],
  badValues: [
    [
      1n << 63n,
      '9223372036854775808n is not a whole number from -9223372036854775808 to 9223372036854775807',
    ],
  ],
  badOctets: [['00 00', '2 octets are neither 4 nor 8']],
});
