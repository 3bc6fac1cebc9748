import { describe } from 'vitest';
import { vrfPort } from '../../../src/link/info/vrf-port.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('port of a VRF', () => {
  testEachAttribute(vrfPort, {
    table: ['0800 0100 e9030000', 1001],
  });
});
