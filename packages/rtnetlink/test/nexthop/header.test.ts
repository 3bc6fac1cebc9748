import { expect, test } from 'vitest';
import { nexthopHeader } from '../../src/nexthop/header.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';

test('a header', () => {
  expectBothWays(
    nexthopHeader,
    `
      02          // nh_family AF_INET
      fd          // nh_scope LINK
      04          // nh_protocol STATIC
      00
      04 00 00 00 // nh_flags ONLINK
    `,
    { family: 'inet', scope: 'link', protocol: 'static', resvd: 0, flags: ['onlink'] },
  );
});

test('what has no word is a number', () => {
  expectBothWays(nexthopHeader, 'c8 07 c8 01 00 00 00 80', {
    family: 200,
    scope: 7,
    protocol: 200,
    resvd: 1,
    flags: [0x8000_0000],
  });
});

test('what is no header is refused', () => {
  const header = { family: 'inet', scope: 'link', protocol: 'static', resvd: 0, flags: [] } as const;
  expect(() => encode(nexthopHeader, { ...header, protocol: 'me' as 'bgp' })).toThrow(/^protocol: /);
  expect(() => encode(nexthopHeader, { ...header, flags: [-1] })).toThrow(/^flags: /);
});
