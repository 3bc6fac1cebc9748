import { describe } from 'vitest';
import { wwanInfo } from '../../../src/link/info/wwan.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('wwan', () => {
  testEachAttribute(wwanInfo, {
    linkId: ['0800 0100 02000000', 2],
  });
});
