import { describe, test } from 'vitest';
import { type LinkInfo, linkInfo, type LinkKind } from '../../../src/link/info.ts';
import { expectBothWays } from '../../support/both-ways.ts';

// What is made otherwise than by netlink, and of which a message has but the name: IFLA_INFO_KIND of linux/if_link.h.
describe('kinds without settings', () => {
  test.each<[kind: LinkKind, octets: string]>([
    ['netdevsim', '0e00 0100 6e65 7464 6576 7369 6d00 0000'],
    ['openvswitch', '1000 0100 6f70 656e 7673 7769 7463 6800'],
  ])('%s', (kind, octets) => {
    expectBothWays(linkInfo, octets, { kind } as LinkInfo);
    // An empty IFLA_INFO_DATA.
    expectBothWays(linkInfo, `${octets} 0400 0200`, { kind, data: {} } as LinkInfo);
  });
});
