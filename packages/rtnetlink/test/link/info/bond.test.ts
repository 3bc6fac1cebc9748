import { describe } from 'vitest';
import { bondInfo } from '../../../src/link/info/bond.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('bond', () => {
  testEachAttribute(bondInfo, {
    mode: ['0500 0100 04000000', '802.3ad'],
    activeSlave: ['0800 0200 07000000', 7],
    miimon: ['0800 0300 64000000', 100],
    updelay: ['0800 0400 c8000000', 200],
    downdelay: ['0800 0500 2c010000', 300],
    useCarrier: ['0500 0600 01000000', 1],
    arpInterval: ['0800 0700 90010000', 400],
    arpIpTarget: ['1400 0800 08000000 c0000201 08000100 c0000202', ['192.0.2.1', '192.0.2.2']],
    arpValidate: ['0800 0900 06000000', 'filter_backup'],
    arpAllTargets: ['0800 0a00 01000000', 'all'],
    primary: ['0800 0b00 08000000', 8],
    primaryReselect: ['0500 0c00 02000000', 'failure'],
    failOverMac: ['0500 0d00 02000000', 'follow'],
    xmitHashPolicy: ['0500 0e00 05000000', 'vlan+srcmac'],
    resendIgmp: ['0800 0f00 03000000', 3],
    numPeerNotif: ['0500 1000 04000000', 4],
    allSlavesActive: ['0500 1100 01000000', 1],
    minLinks: ['0800 1200 02000000', 2],
    lpInterval: ['0800 1300 0a000000', 10],
    packetsPerSlave: ['0800 1400 05000000', 5],
    adLacpRate: ['0500 1500 01000000', 'fast'],
    adSelect: ['0500 1600 03000000', 'actor_port_prio'],
    adInfo: [
      '3000 1700 0600 0100 01000000 0600 0200 02000000 0600 0300 0f000000 0600 0400 10000000 0a00 0500 02005e00 53010000',
      { aggregator: 1, numPorts: 2, actorKey: 15, partnerKey: 16, partnerMac: '02:00:5e:00:53:01' },
    ],
    adActorSysPrio: ['0600 1800 e8030000', 1000],
    adUserPortKey: ['0600 1900 ff030000', 1023],
    adActorSystem: ['0a00 1a00 02005e00 53020000', '02:00:5e:00:53:02'],
    tlbDynamicLb: ['0500 1b00 01000000', 1],
    peerNotifDelay: ['0800 1c00 f4010000', 500],
    adLacpActive: ['0500 1d00 01000000', 1],
    missedMax: ['0500 1e00 03000000', 3],
    nsIp6Target: ['1800 1f80 1400 0000 20010db8 00000000 00000000 00000001', ['2001:db8::1']],
    coupledControl: ['0500 2000 01000000', 1],
    broadcastNeigh: ['0500 2100 01000000', 1],
    lacpStrict: ['0500 2200 01000000', 1],
  });
});
