import { describe } from 'vitest';
import { macvlanInfo } from '../../../src/link/info/macvlan.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('macvlan', () => {
  testEachAttribute(macvlanInfo, {
    mode: ['0800 0100 10000000', 'source'],
    flags: ['0600 0200 03000000', ['nopromisc', 'nodst']],
    macaddrMode: ['0800 0300 03000000', 'set'],
    macaddr: ['0a00 0400 02005e00 53010000', '02:00:5e:00:53:01'],
    macaddrData: [
      '1c00 0500 0a000400 02005e00 53010000 0a000400 02005e00 53020000',
      ['02:00:5e:00:53:01', '02:00:5e:00:53:02'],
    ],
    macaddrCount: ['0800 0600 02000000', 2],
    bcQueueLen: ['0800 0700 e8030000', 1000],
    bcQueueLenUsed: ['0800 0800 d0070000', 2000],
    bcCutoff: ['0800 0900 ffffffff', -1],
  });
});
