import { bitfield32, bytes, flag, octets } from '../src/index.ts';
import { testLayout } from './support/layout-table.ts';

testLayout('bytes', {
  layout: bytes,
  correct: [
    [Uint8Array.of(), ''],
    [Uint8Array.of(0, 255, 1), '00 ff 01'],
  ],
  badValues: [
    [[1, 2], 'an array is not a Uint8Array'],
    ['00', '"00" is not a Uint8Array'],
    [null, 'null is not a Uint8Array'],
  ],
});

testLayout('octets', {
  layout: octets(3),
  correct: [[Uint8Array.of(1, 2, 3), '01 02 03']],
  badValues: [
    [Uint8Array.of(1, 2), '2 octets are not 3'],
    ['abc', '"abc" is not a Uint8Array'],
  ],
});

testLayout('flag', {
  layout: flag,
  correct: [[true, '']],
  badValues: [
    [false, 'false is not true; leave the key out to say no'],
    [1, '1 is not true; leave the key out to say no'],
  ],
});

testLayout('bitfield32', {
  layout: bitfield32,
  correct: [[{ value: 1, selector: 3 }, '01 00 00 00  03 00 00 00']],
  readOnly: [['01 00 00 00  03 00 00 00  05', { value: 1, selector: 3, $tail: Uint8Array.of(5) }]],
  badValues: [
    [{ value: -1, selector: 0 }, 'value: -1 is not a whole number from 0 to 4294967295'],
    [{ value: 1, mask: 0 }, 'mask: is no field of the struct'],
  ],
  badOctets: [['00 00 00 00 00 00 00', 'struct needs 8 octets, 7 are left']],
});
