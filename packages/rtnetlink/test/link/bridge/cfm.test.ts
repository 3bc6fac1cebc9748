import { describe } from 'vitest';
import { bridgeCfm } from '../../../src/link/bridge/cfm.ts';
import {
  cfmCcCcmTx,
  cfmCcConfig,
  cfmCcPeerMep,
  cfmCcPeerStatus,
  cfmCcRdi,
} from '../../../src/link/bridge/cfm-cc.ts';
import { cfmMepConfig, cfmMepCreate, cfmMepDelete, cfmMepStatus } from '../../../src/link/bridge/cfm-mep.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('cfm', () => {
  testEachAttribute(bridgeCfm, {
    mepCreate: ['0c00 0180 08000100 01000000', { instance: 1 }],
    mepDelete: ['0c00 0280 08000100 01000000', { instance: 1 }],
    mepConfig: ['0c00 0380 08000100 01000000', { instance: 1 }],
    ccConfig: ['0c00 0480 08000100 01000000', { instance: 1 }],
    ccPeerMepAdd: ['0c00 0580 08000100 01000000', { peerMepInstance: 1 }],
    ccPeerMepRemove: ['0c00 0680 08000100 01000000', { peerMepInstance: 1 }],
    ccRdi: ['0c00 0780 08000100 01000000', { instance: 1 }],
    ccCcmTx: ['0c00 0880 08000100 01000000', { instance: 1 }],
    mepCreateInfo: ['0c00 0980 08000100 01000000', [{ instance: 1 }]],
    mepConfigInfo: ['0c00 0a80 08000100 01000000', [{ instance: 1 }]],
    ccConfigInfo: ['0c00 0b80 08000100 01000000', [{ instance: 1 }]],
    ccRdiInfo: ['0c00 0c80 08000100 01000000', [{ instance: 1 }]],
    ccCcmTxInfo: ['0c00 0d80 08000100 01000000', [{ instance: 1 }]],
    ccPeerMepInfo: ['0c00 0e80 08000100 01000000', [{ peerMepInstance: 1 }]],
    mepStatusInfo: ['0c00 0f80 08000100 01000000', [{ instance: 1 }]],
    ccPeerStatusInfo: ['0c00 1080 08000100 01000000', [{ instance: 1 }]],
  });
});

describe('an end point', () => {
  testEachAttribute(cfmMepCreate, {
    instance: ['0800 0100 01000000', 1],
    domain: ['0800 0200 01000000', 'vlan'],
    direction: ['0800 0300 01000000', 'up'],
    ifindex: ['0800 0400 03000000', 3],
  });
});

describe('deleting an end point', () => {
  testEachAttribute(cfmMepDelete, {
    instance: ['0800 0100 01000000', 1],
  });
});

describe('settings of an end point', () => {
  testEachAttribute(cfmMepConfig, {
    instance: ['0800 0100 01000000', 1],
    unicastMac: ['0a00 0200 02005e00 53010000', '02:00:5e:00:53:01'],
    mdlevel: ['0800 0300 07000000', 7],
    mepid: ['0800 0400 11000000', 17],
  });
});

describe('what an end point has seen', () => {
  testEachAttribute(cfmMepStatus, {
    instance: ['0800 0100 01000000', 1],
    opcodeUnexpSeen: ['0800 0200 01000000', 1],
    versionUnexpSeen: ['0800 0300 01000000', 1],
    rxLevelLowSeen: ['0800 0400 01000000', 1],
  });
});

describe('settings of continuity checks', () => {
  testEachAttribute(cfmCcConfig, {
    instance: ['0800 0100 01000000', 1],
    enable: ['0800 0200 01000000', 1],
    expInterval: ['0800 0300 04000000', '1s'],
    expMaid: [
      '3400 0400 01010101 01010101 01010101 01010101 01010101 01010101 01010101 01010101 01010101 01010101 01010101 01010101',
      new Uint8Array(48).fill(1),
    ],
  });
});

describe('a peer', () => {
  testEachAttribute(cfmCcPeerMep, {
    peerMepInstance: ['0800 0100 01000000', 1],
    peerMepid: ['0800 0200 21000000', 33],
  });
});

describe('a remote defect', () => {
  testEachAttribute(cfmCcRdi, {
    instance: ['0800 0100 01000000', 1],
    rdi: ['0800 0200 01000000', 1],
  });
});

describe('continuity checks', () => {
  testEachAttribute(cfmCcCcmTx, {
    instance: ['0800 0100 01000000', 1],
    dmac: ['0a00 0200 02005e00 53010000', '02:00:5e:00:53:01'],
    seqNoUpdate: ['0800 0300 01000000', 1],
    period: ['0800 0400 3c000000', 60],
    ifTlv: ['0800 0500 01000000', 1],
    ifTlvValue: ['0500 0600 02000000', 2],
    portTlv: ['0800 0700 01000000', 1],
    portTlvValue: ['0500 0800 03000000', 3],
  });
});

describe('what is known of a peer', () => {
  testEachAttribute(cfmCcPeerStatus, {
    instance: ['0800 0100 01000000', 1],
    peerMepid: ['0800 0200 21000000', 33],
    ccmDefect: ['0800 0300 01000000', 1],
    rdi: ['0800 0400 01000000', 1],
    portTlvValue: ['0500 0500 02000000', 2],
    ifTlvValue: ['0500 0600 01000000', 1],
    seen: ['0800 0700 01000000', 1],
    tlvSeen: ['0800 0800 01000000', 1],
    seqUnexpSeen: ['0800 0900 01000000', 1],
  });
});
