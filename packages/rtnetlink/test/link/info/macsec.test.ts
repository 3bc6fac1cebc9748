import { describe } from 'vitest';
import { MACSEC_CIPHER_IDS, macsecInfo } from '../../../src/link/info/macsec.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('macsec', () => {
  testEachAttribute(macsecInfo, {
    sci: ['0c00 0100 02005e00 53010001', 0x02005e0053010001n],
    port: ['0600 0200 000b0000', 11],
    icvLen: ['0500 0300 10000000', 16],
    cipherSuite: ['0c00 0400 02000001 00c28000', MACSEC_CIPHER_IDS.gcmAes256],
    window: ['0800 0500 20000000', 32],
    encodingSa: ['0500 0600 03000000', 3],
    encrypt: ['0500 0700 01000000', 1],
    protect: ['0500 0800 01000000', 1],
    incSci: ['0500 0900 01000000', 1],
    es: ['0500 0a00 01000000', 1],
    scb: ['0500 0b00 01000000', 1],
    replayProtect: ['0500 0c00 01000000', 1],
    validation: ['0500 0d00 02000000', 'strict'],
    offload: ['0500 0f00 02000000', 'mac'],
  });
});
