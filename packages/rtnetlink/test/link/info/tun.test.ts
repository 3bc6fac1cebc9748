import { describe } from 'vitest';
import { tunInfo } from '../../../src/link/info/tun.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('tun', () => {
  testEachAttribute(tunInfo, {
    owner: ['0800 0100 e8030000', 1000],
    group: ['0800 0200 e9030000', 1001],
    type: ['0500 0300 02000000', 'tap'],
    pi: ['0500 0400 01000000', 1],
    vnetHdr: ['0500 0500 01000000', 1],
    persist: ['0500 0600 01000000', 1],
    multiQueue: ['0500 0700 01000000', 1],
    numQueues: ['0800 0800 02000000', 2],
    numDisabledQueues: ['0800 0900 01000000', 1],
  });
});
