import { describe } from 'vitest';
import { vlanInfo } from '../../../src/link/info/vlan.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('vlan', () => {
  testEachAttribute(vlanInfo, {
    id: ['0600 0100 ff0f0000', 4095],
    flags: [
      '0c00 0200 13000000 1f000000',
      {
        flags: ['reorderHdr', 'gvrp', 'bridgeBinding'],
        mask: ['reorderHdr', 'gvrp', 'looseBinding', 'mvrp', 'bridgeBinding'],
      },
    ],
    egressQos: ['1000 0300 0c000100 02000000 03000000', [{ from: 2, to: 3 }]],
    ingressQos: [
      '1c00 0400 0c000100 01000000 02000000 0c000100 03000000 04000000',
      [
        { from: 1, to: 2 },
        { from: 3, to: 4 },
      ],
    ],
    protocol: ['0600 0500 88a80000', '8021ad'],
  });
});
