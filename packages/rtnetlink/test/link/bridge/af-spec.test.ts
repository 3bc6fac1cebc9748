import { describe } from 'vitest';
import { bridgeAfSpec } from '../../../src/link/bridge/af-spec.ts';
import { bridgeVlanTunnel } from '../../../src/link/bridge/vlan.ts';
import { bridgeMstEntry } from '../../../src/link/bridge/mst.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('what a bridge says', () => {
  testEachAttribute(bridgeAfSpec, {
    flags: ['0600 0000 02000000', ['self']],
    mode: ['0600 0100 01000000', 'vepa'],
    vlanInfo: ['0800 0200 10001900', [{ flags: ['rangeEnd'], vid: 25 }]],
    vlanTunnelInfo: ['1400 0300 08000100 64000000 06000200 0a000000', [{ id: 100, vid: 10 }]],
    mrp: ['1000 0480 0c000700 08000100 09000000', { info: [{ ringId: 9 }] }],
    cfm: ['1000 0580 0c000280 08000100 01000000', { mepDelete: { instance: 1 } }],
    mst: ['1800 0680 14000180 06000100 03000000 05000200 03000000', [{ msti: 3, state: 'forwarding' }]],
  });
});

describe('tunnels of VLANs', () => {
  testEachAttribute(bridgeVlanTunnel, {
    id: ['0800 0100 c8000000', 200],
    vid: ['0600 0200 14000000', 20],
    flags: ['0600 0300 08000000', ['rangeBegin']],
  });
});

describe('spanning trees', () => {
  testEachAttribute(bridgeMstEntry, {
    msti: ['0600 0100 fe0f0000', 4094],
    state: ['0500 0200 04000000', 'blocking'],
  });
});
