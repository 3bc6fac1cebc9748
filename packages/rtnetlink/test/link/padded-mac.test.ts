import { expect, test } from 'vitest';
import { paddedMac } from '../../src/link/padded-mac.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';

const zeros = (count: number): string => '00 '.repeat(count);

test.each([
  ['02:00:5e:00:53:01', `02 00 5e 00 53 01 ${zeros(26)}`],
  ['00:00:00:00:00:00', zeros(32)],
  ['02:00:00:00:00:00', `02 ${zeros(31)}`],
  ['02:00:5e:00:53:01:02', `02 00 5e 00 53 01 02 ${zeros(25)}`],
  [`02:${'00:'.repeat(30)}01`, `02 ${zeros(30)} 01`],
])('%s', (address, octets) => {
  expectBothWays(paddedMac, octets, address);
});

test('what is no address is refused', () => {
  expect(() => encode(paddedMac, 'wrong')).toThrow(TypeError);
  expect(() => encode(paddedMac, 7 as never)).toThrow('7 is not a link-layer address of 32 octets');
  expect(() => encode(paddedMac, '01:'.repeat(32) + '01')).toThrow(TypeError);
});
