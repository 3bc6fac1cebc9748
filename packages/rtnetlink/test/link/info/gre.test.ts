import { describe } from 'vitest';
import { greInfo, ip6greInfo } from '../../../src/link/info/gre.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

const beforeEnds = {
  link: ['0800 0100 05000000', 5],
  iflags: ['0600 0200 20000000', ['key']],
  oflags: ['0600 0300 b0000000', ['csum', 'key', 'seq']],
  ikey: ['0800 0400 00000007', 7],
  okey: ['0800 0500 01020304', 0x0102_0304],
} as const;

const afterEnds = {
  ttl: ['0500 0800 40000000', 64],
  tos: ['0500 0900 01000000', 1],
  pmtudisc: ['0500 0a00 01000000', 1],
  encapLimit: ['0500 0b00 04000000', 4],
  flowinfo: ['0800 0c00 01212345', 0x0121_2345],
  flags: ['0800 0d00 42000000', ['useOrigTclass', 'allowLocalRemote']],
  encapType: ['0600 0e00 02000000', 'gue'],
  encapFlags: ['0600 0f00 05000000', ['csum', 'remcsum']],
  encapSport: ['0600 1000 15b30000', 5555],
  encapDport: ['0600 1100 1a0a0000', 6666],
  collectMetadata: ['0400 1200', true],
  ignoreDf: ['0500 1300 01000000', 1],
  fwmark: ['0800 1400 07000000', 7],
  erspanIndex: ['0800 1500 ffff0f00', 0xf_ffff],
  erspanVer: ['0500 1600 02000000', 2],
  erspanDir: ['0500 1700 01000000', 'egress'],
  erspanHwid: ['0600 1800 3f000000', 63],
} as const;

describe('gre, gretap, erspan', () => {
  testEachAttribute(greInfo, {
    ...beforeEnds,
    local: ['0800 0600 c0000201', '192.0.2.1'],
    remote: ['0800 0700 c0000202', '192.0.2.2'],
    ...afterEnds,
  });
});

describe('ip6gre, ip6gretap, ip6erspan', () => {
  testEachAttribute(ip6greInfo, {
    ...beforeEnds,
    local: ['1400 0600 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    remote: ['1400 0700 20010db8 00000000 00000000 00000002', '2001:db8::2'],
    ...afterEnds,
  });
});
