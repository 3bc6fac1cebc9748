import { describe } from 'vitest';
import { vxlanInfo } from '../../../src/link/info/vxlan.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('vxlan', () => {
  testEachAttribute(vxlanInfo, {
    id: ['0800 0100 efcdab00', 11259375],
    group: ['0800 0200 ef010101', '239.1.1.1'],
    link: ['0800 0300 05000000', 5],
    local: ['0800 0400 c0000201', '192.0.2.1'],
    ttl: ['0500 0500 40000000', 64],
    tos: ['0500 0600 01000000', 1],
    learning: ['0500 0700 01000000', 1],
    ageing: ['0800 0800 2c010000', 300],
    limit: ['0800 0900 e8030000', 1000],
    portRange: ['0800 0a00 8000ee47', { low: 32768, high: 60999 }],
    proxy: ['0500 0b00 01000000', 1],
    rsc: ['0500 0c00 01000000', 1],
    l2miss: ['0500 0d00 01000000', 1],
    l3miss: ['0500 0e00 01000000', 1],
    port: ['0600 0f00 12b50000', 4789],
    group6: ['1400 1000 ff0e0000 00000000 00000000 00000001', 'ff0e::1'],
    local6: ['1400 1100 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    udpCsum: ['0500 1200 01000000', 1],
    udpZeroCsum6Tx: ['0500 1300 01000000', 1],
    udpZeroCsum6Rx: ['0500 1400 01000000', 1],
    remcsumTx: ['0500 1500 01000000', 1],
    remcsumRx: ['0500 1600 01000000', 1],
    gbp: ['0400 1700', true],
    remcsumNopartial: ['0400 1800', true],
    collectMetadata: ['0500 1900 01000000', 1],
    label: ['0800 1a00 00012345', 0x12345],
    gpe: ['0400 1b00', true],
    ttlInherit: ['0400 1c00', true],
    df: ['0500 1d00 02000000', 'inherit'],
    vnifilter: ['0500 1e00 01000000', 1],
    localbypass: ['0500 1f00 01000000', 1],
    labelPolicy: ['0800 2000 01000000', 'inherit'],
    reservedBits: ['0c00 2100 f7ffffff 000000ff', { flags: 0xf7ff_ffff, vni: 0xff }],
    mcRoute: ['0500 2200 01000000', 1],
  });
});
