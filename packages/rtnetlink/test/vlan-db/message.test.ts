import { describe, expect, test } from 'vitest';
import {
  vlanDumpAttributes,
  vlanEntry,
  vlanGlobalOptions,
  vlanStats,
  vlanTunnelInfo,
} from '../../src/vlan-db/attributes.ts';
import { VlanMessage } from '../../src/vlan-db/message.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

describe('a VLAN of a port', () => {
  testEachAttribute(vlanEntry, {
    info: ['0800 0100 0600 0100', { flags: ['pvid', 'untagged'], vid: 1 }],
    range: ['0600 0200 1400 0000', 20],
    state: ['0500 0300 04 000000', 'blocking'],
    tunnelInfo: ['0c00 0480 0800 0100 e9030000', { id: 1001 }],
    stats: ['1000 0580 0c00 0100 0500000000000000', { rxBytes: 5n }],
    mcastRouter: ['0500 0600 01 000000', 'tempQuery'],
    mcastNGroups: ['0800 0700 03000000', 3],
    mcastMaxGroups: ['0800 0800 09000000', 9],
    neighSuppress: ['0500 0900 01 000000', 1],
    neighForwardGrat: ['0500 0a00 01 000000', 1],
  });
});

describe('the tunnel of a VLAN', () => {
  testEachAttribute(vlanTunnelInfo, {
    id: ['0800 0100 e9030000', 1001],
    cmd: ['0800 0200 13000000', 19],
  });
});

describe('counters of a VLAN', () => {
  testEachAttribute(vlanStats, {
    rxBytes: ['0c00 0100 0100000000000000', 1n],
    rxPackets: ['0c00 0200 0200000000000000', 2n],
    txBytes: ['0c00 0300 0300000000000000', 3n],
    txPackets: ['0c00 0400 0400000000000000', 4n],
  });
});

describe('settings of a VLAN for the bridge', () => {
  testEachAttribute(vlanGlobalOptions, {
    id: ['0600 0100 0a00 0000', 10],
    range: ['0600 0200 1400 0000', 20],
    mcastSnooping: ['0500 0300 01 000000', 1],
    mcastIgmpVersion: ['0500 0400 02 000000', 2],
    mcastMldVersion: ['0500 0500 01 000000', 1],
    mcastLastMemberCnt: ['0800 0600 02000000', 2],
    mcastStartupQueryCnt: ['0800 0700 02000000', 2],
    mcastLastMemberIntvl: ['0c00 0800 6400000000000000', 100n],
    mcastMembershipIntvl: ['0c00 0a00 9065000000000000', 26000n],
    mcastQuerierIntvl: ['0c00 0b00 9c63000000000000', 25500n],
    mcastQueryIntvl: ['0c00 0c00 d430000000000000', 12500n],
    mcastQueryResponseIntvl: ['0c00 0d00 e803000000000000', 1000n],
    mcastStartupQueryIntvl: ['0c00 0e00 350c000000000000', 3125n],
    mcastQuerier: ['0500 0f00 01 000000', 1],
    mcastRouterPorts: [
      // BRIDGE_VLANDB_GOPTS_MCAST_ROUTER_PORTS, MDBA_ROUTER, MDBA_ROUTER_PORT
      '1800 1080 1400 0200 1000 0100 04000000 0500 0200 02 000000',
      { router: [{ ifindex: 4, attributes: { type: 'perm' } }] },
    ],
    mcastQuerierState: ['0c00 1180 0800 0100 c0000201', { ipAddress: '192.0.2.1' }],
    msti: ['0600 1200 0500 0000', 5],
  });
});

describe('what is asked', () => {
  testEachAttribute(vlanDumpAttributes, { flags: ['0800 0100 03000000', ['stats', 'global']] });
});

test('VLANs of a port, both ways', () => {
  const octets = hex(`
    07 00 00 00 04 00 00 00                         // struct br_vlan_msg
    14 00 01 80                                     // BRIDGE_VLANDB_ENTRY
      08 00 01 00 06 00 01 00                       // BRIDGE_VLANDB_ENTRY_INFO: pvid, untagged, 1
      05 00 03 00 03 00 00 00                       // BRIDGE_VLANDB_ENTRY_STATE forwarding
    14 00 01 80
      08 00 01 00 00 00 0b 00
      06 00 02 00 14 00 00 00                       // BRIDGE_VLANDB_ENTRY_RANGE 20
  `);
  const message = VlanMessage.decode(octets);
  expect(message).toStrictEqual({
    header: { family: 'bridge', reserved1: 0, reserved2: 0, ifindex: 4 },
    attributes: {
      entry: [
        { info: { flags: ['pvid', 'untagged'], vid: 1 }, state: 'forwarding' },
        { info: { flags: [], vid: 11 }, range: 20 },
      ],
    },
  });
  expect(toHex(VlanMessage.encode(message))).toBe(toHex(octets));
});
