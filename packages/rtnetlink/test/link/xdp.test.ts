import { describe } from 'vitest';
import { linkXdp } from '../../src/link/xdp.ts';
import { testEachAttribute } from '../support/each-attribute.ts';

describe('xdp', () => {
  testEachAttribute(linkXdp, {
    fd: ['0800 0100 ffffffff', -1],
    attached: ['0500 0200 04000000', 'multi'],
    flags: ['0800 0300 13000000', ['updateIfNoexist', 'skbMode', 'replace']],
    progId: ['0800 0400 01000000', 1],
    drvProgId: ['0800 0500 02000000', 2],
    skbProgId: ['0800 0600 03000000', 3],
    hwProgId: ['0800 0700 04000000', 4],
    expectedFd: ['0800 0800 09000000', 9],
  });
});
