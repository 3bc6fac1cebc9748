import { describe } from 'vitest';
import { ipvlanInfo } from '../../../src/link/info/ipvlan.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('ipvlan', () => {
  testEachAttribute(ipvlanInfo, {
    mode: ['0600 0100 02000000', 'l3s'],
    flags: ['0600 0200 01000000', ['private']],
  });
});
