import { describe } from 'vitest';
import { ovpnInfo } from '../../../src/link/info/ovpn.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('ovpn', () => {
  testEachAttribute(ovpnInfo, {
    mode: ['0500 0100 01000000', 'mp'],
  });
});
