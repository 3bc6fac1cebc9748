import { describe, expect, test } from 'vitest';

import { formatMac, mac, macOf, parseMac, viewOf } from '../src/index.ts';
import { hex } from './support/hex.ts';
import { testLayout } from './support/layout-table.ts';

testLayout('mac', {
  layout: mac,
  correct: [
    ['02:00:5e:00:53:01', '02 00 5e 00 53 01'],
    ['7f:00:00:01', '7f 00 00 01'],
    ['', ''],
    ['00', '00'],
    // The hardware address of an InfiniBand interface.
    [
      '80:00:02:08:fe:80:00:00:00:00:00:00:00:02:c9:03:00:00:10:39',
      '80000208 fe80000000000000 0002c90300001039',
    ],
  ],
  badValues: [
    ['02-00-5e-00-53-01', '"02-00-5e-00-53-01" is not a link-layer address'],
    ['02:00:5e:00:53:', '"02:00:5e:00:53:" is not a link-layer address'],
    [':02', '":02" is not a link-layer address'],
    ['0g', '"0g" is not a link-layer address'],
    ['02:000', '"02:000" is not a link-layer address'],
    ['02\n', '"02\\n" is not a link-layer address'],
    [5, '5 is not a link-layer address'],
  ],
});

testLayout('macOf', {
  layout: macOf(6),
  correct: [['ff:ff:ff:ff:ff:ff', 'ff ff ff ff ff ff']],
  badValues: [
    ['02:00:5e', '"02:00:5e" is not a link-layer address of 6 octets'],
    ['', '"" is not a link-layer address of 6 octets'],
  ],
});

describe('parseMac', () => {
  test('takes capitals and single digits', () => {
    expect(parseMac('A:b:0C')).toEqual(Uint8Array.of(10, 11, 12));
  });
});

describe('formatMac', () => {
  test('reads nothing but what it was told to', () => {
    expect(formatMac(viewOf(hex('01 02 03 04')), 1, 3)).toBe('02:03');
  });
});
