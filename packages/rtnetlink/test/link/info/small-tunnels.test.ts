import { describe } from 'vitest';
import { amtInfo } from '../../../src/link/info/amt.ts';
import { bareudpInfo } from '../../../src/link/info/bareudp.ts';
import { gtpInfo } from '../../../src/link/info/gtp.ts';
import { xfrmInfo } from '../../../src/link/info/xfrm.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('amt', () => {
  testEachAttribute(amtInfo, {
    mode: ['0800 0100 01000000', 'relay'],
    relayPort: ['0600 0200 08dc0000', 2268],
    gatewayPort: ['0600 0300 08dd0000', 2269],
    link: ['0800 0400 05000000', 5],
    localIp: ['0800 0500 c0000201', '192.0.2.1'],
    remoteIp: ['0800 0600 c0000202', '192.0.2.2'],
    discoveryIp: ['0800 0700 c0000203', '192.0.2.3'],
    maxTunnels: ['0800 0800 80000000', 128],
  });
});

describe('bareudp', () => {
  testEachAttribute(bareudpInfo, {
    port: ['0600 0100 19eb0000', 6635],
    ethertype: ['0600 0200 88470000', 0x8847],
    srcportMin: ['0600 0300 e8030000', 1000],
    multiprotoMode: ['0400 0400', true],
  });
});

describe('gtp', () => {
  testEachAttribute(gtpInfo, {
    fd0: ['0800 0100 05000000', 5],
    fd1: ['0800 0200 06000000', 6],
    pdpHashsize: ['0800 0300 00040000', 1024],
    role: ['0800 0400 01000000', 'sgsn'],
    createSockets: ['0500 0500 01000000', 1],
    restartCount: ['0500 0600 07000000', 7],
    local: ['0800 0700 c0000201', '192.0.2.1'],
    local6: ['1400 0800 20010db8 00000000 00000000 00000001', '2001:db8::1'],
  });
});

describe('xfrm', () => {
  testEachAttribute(xfrmInfo, {
    link: ['0800 0100 05000000', 5],
    ifId: ['0800 0200 ffffffff', 0xffff_ffff],
    collectMetadata: ['0400 0300', true],
  });
});
