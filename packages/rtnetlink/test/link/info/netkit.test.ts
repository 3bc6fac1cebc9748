import { describe } from 'vitest';
import { netkitInfo } from '../../../src/link/info/netkit.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('netkit', () => {
  testEachAttribute(netkitInfo, {
    peerInfo: [
      '1c00 0100 00000100 00000000 00000000 00000000 0700 0300 6b310000',
      {
        header: { family: 'unspec', type: 'ether', index: 0, flags: [], change: [] },
        attributes: { ifname: 'k1' },
      },
    ],
    primary: ['0500 0200 01000000', 1],
    policy: ['0800 0300 02000000', 'blackhole'],
    peerPolicy: ['0800 0400 00000000', 'forward'],
    mode: ['0800 0500 01000000', 'l3'],
    scrub: ['0800 0600 00000000', 'none'],
    peerScrub: ['0800 0700 01000000', 'default'],
    headroom: ['0600 0800 20000000', 32],
    tailroom: ['0600 0900 10000000', 16],
    pairing: ['0800 0a00 01000000', 'single'],
  });
});
