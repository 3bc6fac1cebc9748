import { describe } from 'vitest';
import { vfInfo } from '../../src/link/vf-info.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('settings of a virtual function', () => {
  testEachAttribute(vfInfo, {
    mac: [
      '2800 0100 01000000 02005e00 53010000 00000000 00000000 00000000 00000000 00000000 00000000',
      { vf: 1, mac: '02:00:5e:00:53:01' },
    ],
    vlan: ['1000 0200 01000000 64000000 03000000', { vf: 1, vlan: 100, qos: 3 }],
    txRate: ['0c00 0300 01000000 e8030000', { vf: 1, rate: 1000 }],
    spoofchk: ['0c00 0400 01000000 01000000', { vf: 1, setting: 1 }],
    linkState: ['0c00 0500 01000000 02000000', { vf: 1, linkState: 'disable' }],
    rate: ['1000 0600 01000000 0a000000 14000000', { vf: 1, minTxRate: 10, maxTxRate: 20 }],
    rssQueryEn: ['0c00 0700 01000000 ffffffff', { vf: 1, setting: 0xffff_ffff }],
    stats: ['1000 0800 0c000000 09000000 00000000', { rxPackets: 9n }],
    trust: ['0c00 0900 01000000 00000000', { vf: 1, setting: 0 }],
    ibNodeGuid: ['1400 0a00 01000000 00000000 08070605 04030201', { vf: 1, guid: 0x0102_0304_0506_0708n }],
    ibPortGuid: ['1400 0b00 02000000 00000000 01000000 00000000', { vf: 2, guid: 1n }],
    vlanList: [
      '2c00 0c00 14000100 01000000 64000000 03000000 88a80000 14000100 01000000 07000000 00000000 81000000',
      [
        { vf: 1, vlan: 100, qos: 3, vlanProto: '8021ad' },
        { vf: 1, vlan: 7, qos: 0, vlanProto: '8021q' },
      ],
    ],
    broadcast: [
      '2400 0d00 80000208 fe800000 00000000 0002c903 000b7ac1 00000000 00000000 00000000',
      { broadcast: '80:00:02:08:fe:80:00:00:00:00:00:00:00:02:c9:03:00:0b:7a:c1' },
    ],
  });
});
