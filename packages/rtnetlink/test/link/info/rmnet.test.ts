import { describe } from 'vitest';
import { rmnetInfo } from '../../../src/link/info/rmnet.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('rmnet', () => {
  testEachAttribute(rmnetInfo, {
    muxId: ['0600 0100 05000000', 5],
    flags: [
      '0c00 0200 21000000 ffffffff',
      { flags: ['ingressDeaggregation', 'egressMapCksumv5'], mask: ['all'] },
    ],
  });
});
