import { describe } from 'vitest';
import { ipoibInfo } from '../../../src/link/info/ipoib.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('ipoib', () => {
  testEachAttribute(ipoibInfo, {
    pkey: ['0600 0100 01800000', 0x8001],
    mode: ['0600 0200 01000000', 'connected'],
    umcast: ['0600 0300 01000000', 1],
  });
});
