import { describe } from 'vitest';
import { vfPort } from '../../src/link/vf-port.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('port profile', () => {
  testEachAttribute(vfPort, {
    vf: ['0800 0100 03000000', 3],
    profile: ['0900 0200 676f6c64 00000000', 'gold'],
    vsiType: [
      '0c00 0300 01020304 05000000',
      { vsiMgrId: 1, vsiTypeId: Uint8Array.of(2, 3, 4), vsiTypeVersion: 5, pad: Uint8Array.of(0, 0, 0) },
    ],
    instanceUuid: [
      '1400 0400 00010203 04050607 08090a0b 0c0d0e0f',
      Uint8Array.from({ length: 16 }, (_, index) => index),
    ],
    hostUuid: ['1400 0500 00000000 00000000 00000000 00000000', new Uint8Array(16)],
    request: ['0500 0600 02000000', 'associate'],
    response: ['0600 0700 06000000', 'vdpOutOfSync'],
  });
});
