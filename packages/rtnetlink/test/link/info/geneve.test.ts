import { describe } from 'vitest';
import { geneveInfo } from '../../../src/link/info/geneve.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('geneve', () => {
  testEachAttribute(geneveInfo, {
    id: ['0800 0100 ffffff00', 16_777_215],
    remote: ['0800 0200 c0000209', '192.0.2.9'],
    ttl: ['0500 0300 40000000', 64],
    tos: ['0500 0400 01000000', 1],
    port: ['0600 0500 17c10000', 6081],
    collectMetadata: ['0400 0600', true],
    remote6: ['1400 0700 20010db8 00000000 00000000 00000009', '2001:db8::9'],
    udpCsum: ['0500 0800 01000000', 1],
    udpZeroCsum6Tx: ['0500 0900 01000000', 1],
    udpZeroCsum6Rx: ['0500 0a00 01000000', 1],
    label: ['0800 0b00 00012345', 0x1_2345],
    ttlInherit: ['0500 0c00 01000000', 1],
    df: ['0500 0d00 02000000', 'inherit'],
    innerProtoInherit: ['0400 0e00', true],
    portRange: ['0800 0f00 0001ffff', { low: 1, high: 65_535 }],
    groHint: ['0400 1000', true],
    local: ['0800 1100 c0000201', '192.0.2.1'],
    local6: ['1400 1200 20010db8 00000000 00000000 00000001', '2001:db8::1'],
  });
});
