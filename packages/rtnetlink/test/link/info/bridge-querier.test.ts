import { describe } from 'vitest';
import { bridgeQuerier } from '../../../src/link/info/bridge-querier.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('multicast queriers', () => {
  testEachAttribute(bridgeQuerier, {
    ipAddress: ['0800 0100 c0000201', '192.0.2.1'],
    ipPort: ['0800 0200 05000000', 5],
    ipOtherTimer: ['0c00 0300 9c630000 00000000', 25500n],
    ipv6Address: ['1400 0500 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    ipv6Port: ['0800 0600 06000000', 6],
    ipv6OtherTimer: ['0c00 0700 9d630000 00000000', 25501n],
  });
});
