import { describe } from 'vitest';
import { vrfInfo } from '../../../src/link/info/vrf.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('vrf', () => {
  testEachAttribute(vrfInfo, {
    table: ['0800 0100 e9030000', 1001],
  });
});
