import { describe } from 'vitest';
import { inetLink } from '../../../src/link/af-spec/inet.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

describe('inet', () => {
  testEachAttribute(inetLink, {
    conf: [
      '8800 0100 feffffff ffffffff 00000000 01000000 02000000 03000000 04000000 05000000 06000000 07000000 08000000 09000000 0a000000 0b000000 0c000000 0d000000 0e000000 0f000000 10000000 11000000 12000000 13000000 14000000 15000000 16000000 17000000 18000000 19000000 1a000000 1b000000 1c000000 1d000000 1e000000',
      {
        forwarding: -2,
        mcForwarding: -1,
        proxyArp: 0,
        acceptRedirects: 1,
        secureRedirects: 2,
        sendRedirects: 3,
        sharedMedia: 4,
        rpFilter: 5,
        acceptSourceRoute: 6,
        bootpRelay: 7,
        logMartians: 8,
        tag: 9,
        arpfilter: 10,
        mediumId: 11,
        noxfrm: 12,
        nopolicy: 13,
        forceIgmpVersion: 14,
        arpAnnounce: 15,
        arpIgnore: 16,
        promoteSecondaries: 17,
        arpAccept: 18,
        arpNotify: 19,
        acceptLocal: 20,
        srcVmark: 21,
        proxyArpPvlan: 22,
        routeLocalnet: 23,
        igmpv2UnsolicitedReportInterval: 24,
        igmpv3UnsolicitedReportInterval: 25,
        ignoreRoutesWithLinkdown: 26,
        dropUnicastInL2Multicast: 27,
        dropGratuitousArp: 28,
        bcForwarding: 29,
        arpEvictNocarrier: 30,
      },
    ],
  });
});
