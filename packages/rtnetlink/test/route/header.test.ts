import { expect, test } from 'vitest';
import { routeHeader } from '../../src/route/header.ts';
import { encode, expectBothWays } from '../support/both-ways.ts';

const HEADER = {
  family: 'inet',
  dstLen: 24,
  srcLen: 0,
  tos: 0x10,
  table: 254,
  protocol: 'boot',
  scope: 'link',
  type: 'unicast',
  flags: ['onlink'],
} as const;

test('a header', () => {
  expectBothWays(
    routeHeader,
    `
      02          // rtm_family AF_INET
      18          // rtm_dst_len 24
      00          // rtm_src_len
      10          // rtm_tos
      fe          // rtm_table RT_TABLE_MAIN
      03          // rtm_protocol RTPROT_BOOT
      fd          // rtm_scope RT_SCOPE_LINK
      01          // rtm_type RTN_UNICAST
      04 00 00 00 // rtm_flags RTNH_F_ONLINK
    `,
    HEADER,
  );
});

test('what has no word is a number', () => {
  expectBothWays(routeHeader, '81 80 40 00 00 c8 07 63 80 00 10 00', {
    family: 'ip6mr',
    dstLen: 128,
    srcLen: 64,
    tos: 0,
    table: 0,
    protocol: 200,
    scope: 7,
    type: 99,
    flags: [0x80, 0x10_0000],
  });
});

test.each([
  ['06 01 00 00', ['pervasive', 'onlink', 'notify']],
  ['48 c0 00 20', ['offload', 'trap', 'rtOffload', 'rtTrap', 'rtOffloadFailed']],
  ['00 02 01 00', ['cloned', 'cacheNotify']],
  ['00 02 04 d0', ['cloned', 'redirected', 'broadcast', 'reject', 'local']],
] as const)('the flags %s are %j', (octets, flags) => {
  expectBothWays(routeHeader, `02 18 00 10 fe 03 fd 01 ${octets}`, { ...HEADER, flags });
});

test('two words of one flag are written alike', () => {
  expect(encode(routeHeader, { ...HEADER, flags: ['multicast'] })).toStrictEqual(
    encode(routeHeader, { ...HEADER, flags: ['rtOffloadFailed'] }),
  );
});

test('what is no header is refused', () => {
  expect(() => encode(routeHeader, { ...HEADER, type: 'unicasts' as 'unicast' })).toThrow(/^type: /);
  expect(() => encode(routeHeader, { ...HEADER, table: 70000 })).toThrow('table: 70000 is not');
  expect(() => encode(routeHeader, { ...HEADER, flags: 4 as never })).toThrow('flags: 4 is not an array');
});
