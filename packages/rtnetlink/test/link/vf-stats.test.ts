import { describe } from 'vitest';
import { vfStats } from '../../src/link/vf-stats.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('counters of a virtual function', () => {
  testEachAttribute(vfStats, {
    rxPackets: ['0c00 0000 01000000 00000000', 1n],
    txPackets: ['0c00 0100 02000000 00000000', 2n],
    rxBytes: ['0c00 0200 03000000 00000000', 3n],
    txBytes: ['0c00 0300 04000000 00000000', 4n],
    broadcast: ['0c00 0400 05000000 00000000', 5n],
    multicast: ['0c00 0500 06000000 00000000', 6n],
    rxDropped: ['0c00 0700 07000000 00000000', 7n],
    txDropped: ['0c00 0800 ffffffff ffffffff', 18446744073709551615n],
  });
});
