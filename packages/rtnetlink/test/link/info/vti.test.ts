import { describe } from 'vitest';
import { vti6Info, vtiInfo } from '../../../src/link/info/vti.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

const keys = {
  link: ['0800 0100 05000000', 5],
  ikey: ['0800 0200 00000007', 7],
  okey: ['0800 0300 00000009', 9],
} as const;
const fwmark = ['0800 0600 03000000', 3] as const;

describe('vti', () => {
  testEachAttribute(vtiInfo, {
    ...keys,
    local: ['0800 0400 c0000201', '192.0.2.1'],
    remote: ['0800 0500 c0000202', '192.0.2.2'],
    fwmark,
  });
});

describe('vti6', () => {
  testEachAttribute(vti6Info, {
    ...keys,
    local: ['1400 0400 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    remote: ['1400 0500 20010db8 00000000 00000000 00000002', '2001:db8::2'],
    fwmark,
  });
});
