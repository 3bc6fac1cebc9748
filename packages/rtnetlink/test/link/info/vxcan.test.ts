import { describe } from 'vitest';
import { vxcanInfo } from '../../../src/link/info/vxcan.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('vxcan', () => {
  testEachAttribute(vxcanInfo, {
    peer: [
      '1c00 0100 00000000 00000000 00000000 00000000 0700 0300 76310000',
      {
        header: { family: 'unspec', type: 'netrom', index: 0, flags: [], change: [] },
        attributes: { ifname: 'v1' },
      },
    ],
  });
});
