import { describe } from 'vitest';
import { bridgeMrp } from '../../../src/link/bridge/mrp.ts';
import { mrpInfo } from '../../../src/link/bridge/mrp-info.ts';
import {
  mrpInRoleRequest,
  mrpInstance,
  mrpInStateRequest,
  mrpPortRoleRequest,
  mrpPortStateRequest,
  mrpRingRoleRequest,
  mrpRingStateRequest,
  mrpStartInTest,
  mrpStartTest,
} from '../../../src/link/bridge/mrp-request.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('mrp', () => {
  testEachAttribute(bridgeMrp, {
    instance: ['0c00 0180 08000100 09000000', { ringId: 9 }],
    portState: ['0c00 0280 08000100 02000000', { state: 'forwarding' }],
    portRole: ['0c00 0380 08000100 01000000', { role: 'secondary' }],
    ringState: ['0c00 0480 08000100 09000000', { ringId: 9 }],
    ringRole: ['0c00 0580 08000100 09000000', { ringId: 9 }],
    startTest: ['0c00 0680 08000100 09000000', { ringId: 9 }],
    info: ['0c00 0700 08000100 09000000', [{ ringId: 9 }]],
    inRole: ['0c00 0880 08000100 09000000', { ringId: 9 }],
    inState: ['0c00 0980 08000100 04000000', { inId: 4 }],
    startInTest: ['0c00 0a80 08000100 04000000', { inId: 4 }],
  });
});

describe('state of a ring', () => {
  testEachAttribute(mrpInfo, {
    ringId: ['0800 0100 09000000', 9],
    pIfindex: ['0800 0200 03000000', 3],
    sIfindex: ['0800 0300 04000000', 4],
    prio: ['0600 0400 00800000', 32768],
    ringState: ['0800 0500 01000000', 'closed'],
    ringRole: ['0800 0600 02000000', 'mrm'],
    testInterval: ['0800 0700 64000000', 100],
    testMaxMiss: ['0800 0800 03000000', 3],
    testMonitor: ['0800 0900 01000000', 1],
    iIfindex: ['0800 0a00 05000000', 5],
    inState: ['0800 0b00 00000000', 'open'],
    inRole: ['0800 0c00 01000000', 'mic'],
    inTestInterval: ['0800 0d00 c8000000', 200],
    inTestMaxMiss: ['0800 0e00 04000000', 4],
  });
});

describe('a ring', () => {
  testEachAttribute(mrpInstance, {
    ringId: ['0800 0100 09000000', 9],
    pIfindex: ['0800 0200 03000000', 3],
    sIfindex: ['0800 0300 04000000', 4],
    prio: ['0600 0400 00800000', 32768],
  });
});

describe('state of a port', () => {
  testEachAttribute(mrpPortStateRequest, {
    state: ['0800 0100 03000000', 'notConnected'],
  });
});

describe('role of a port', () => {
  testEachAttribute(mrpPortRoleRequest, {
    role: ['0800 0100 02000000', 'inter'],
  });
});

describe('state of a ring to take', () => {
  testEachAttribute(mrpRingStateRequest, {
    ringId: ['0800 0100 09000000', 9],
    state: ['0800 0200 00000000', 'open'],
  });
});

describe('role in a ring', () => {
  testEachAttribute(mrpRingRoleRequest, {
    ringId: ['0800 0100 09000000', 9],
    role: ['0800 0200 03000000', 'mra'],
  });
});

describe('test of a ring', () => {
  testEachAttribute(mrpStartTest, {
    ringId: ['0800 0100 09000000', 9],
    interval: ['0800 0200 64000000', 100],
    maxMiss: ['0800 0300 03000000', 3],
    period: ['0800 0400 e8030000', 1000],
    monitor: ['0800 0500 01000000', 1],
  });
});

describe('role in an interconnection', () => {
  testEachAttribute(mrpInRoleRequest, {
    ringId: ['0800 0100 09000000', 9],
    inId: ['0600 0200 04000000', 4],
    role: ['0800 0300 02000000', 'mim'],
    iIfindex: ['0800 0400 05000000', 5],
  });
});

describe('state of an interconnection', () => {
  testEachAttribute(mrpInStateRequest, {
    inId: ['0800 0100 04000000', 4],
    state: ['0800 0200 01000000', 'closed'],
  });
});

describe('test of an interconnection', () => {
  testEachAttribute(mrpStartInTest, {
    inId: ['0800 0100 04000000', 4],
    interval: ['0800 0200 64000000', 100],
    maxMiss: ['0800 0300 03000000', 3],
    period: ['0800 0400 e8030000', 1000],
  });
});
