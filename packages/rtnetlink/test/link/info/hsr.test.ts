import { describe } from 'vitest';
import { hsrInfo } from '../../../src/link/info/hsr.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('hsr', () => {
  testEachAttribute(hsrInfo, {
    slave1: ['0800 0100 03000000', 3],
    slave2: ['0800 0200 04000000', 4],
    multicastSpec: ['0500 0300 2d000000', 45],
    supervisionAddr: ['0a00 0400 01154e00 012d0000', '01:15:4e:00:01:2d'],
    seqNr: ['0600 0500 01fc0000', 0xfc01],
    version: ['0500 0600 01000000', 1],
    protocol: ['0500 0700 01000000', 'prp'],
    interlink: ['0800 0800 05000000', 5],
  });
});
