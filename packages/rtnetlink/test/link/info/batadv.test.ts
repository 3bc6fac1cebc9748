import { describe } from 'vitest';
import { batadvInfo } from '../../../src/link/info/batadv.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('batadv', () => {
  testEachAttribute(batadvInfo, {
    algoName: ['0d00 0100 4241544d 414e5f56 00000000', 'BATMAN_V'],
  });
});
