import { expect, test } from 'vitest';

import { flagNames } from '../src/flag-names.ts';

test.each([
  [16, 0, 'no flags'],
  [18, 0x301, 'REQUEST|DUMP'],
  [16, 0x605, 'REQUEST|ACK|EXCL|CREATE'],
  [24, 0x505, 'REQUEST|ACK|REPLACE|CREATE'],
  [24, 0xc0d, 'REQUEST|ACK|ECHO|CREATE|APPEND'],
  [16, 0x002, 'MULTI'],
  [16, 0x032, 'MULTI|DUMP_INTR|DUMP_FILTERED'],
  [24, 0x500, 'REPLACE|CREATE'],
  // Which of them is meant depends on the request.
  [25, 0x101, 'REQUEST|ROOT/REPLACE/NONREC'],
  [25, 0x205, 'REQUEST|ACK|MATCH/EXCL/BULK'],
  [2, 0x100, 'CAPPED'],
  [2, 0x300, 'CAPPED|ACK_TLVS'],
  [3, 0x202, 'MULTI|ACK_TLVS'],
  [16, 0x9001, 'REQUEST|0x9000'],
])('of a message of type %i with 0x%s', (type, flags, names) => {
  expect(flagNames(type, flags)).toBe(names);
});
