import { describe } from 'vitest';
import { dsaInfo } from '../../../src/link/info/dsa.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('dsa', () => {
  testEachAttribute(dsaInfo, {
    conduit: ['0800 0100 03000000', 3],
  });
});
