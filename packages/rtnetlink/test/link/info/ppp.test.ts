import { describe } from 'vitest';
import { pppInfo } from '../../../src/link/info/ppp.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('ppp', () => {
  testEachAttribute(pppInfo, {
    devFd: ['0800 0100 05000000', 5],
  });
});
