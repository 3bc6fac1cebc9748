import { describe } from 'vitest';
import { ip6tnlInfo, ipipInfo, sitInfo } from '../../../src/link/info/iptunnel.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

const common = {
  link: ['0800 0100 05000000', 5],
  ttl: ['0500 0400 40000000', 64],
  proto: ['0500 0900 04000000', 'ipip'],
  encapType: ['0600 0f00 01000000', 'fou'],
  encapFlags: ['0600 1000 02000000', ['csum6']],
  encapSport: ['0600 1100 15b30000', 5555],
  encapDport: ['0600 1200 1a0a0000', 6666],
  collectMetadata: ['0400 1300', true],
  fwmark: ['0800 1400 07000000', 7],
} as const;

const overIpv4 = {
  ...common,
  local: ['0800 0200 c0000201', '192.0.2.1'],
  remote: ['0800 0300 c0000202', '192.0.2.2'],
  tos: ['0500 0500 01000000', 1],
  pmtudisc: ['0500 0a00 01000000', 1],
} as const;

describe('ipip', () => {
  testEachAttribute(ipipInfo, overIpv4);
});

describe('sit', () => {
  testEachAttribute(sitInfo, {
    ...overIpv4,
    flags: ['0600 0800 01000000', ['isatap']],
    prefix6rd: ['1400 0b00 20010db8 00000000 00000000 00000000', '2001:db8::'],
    relayPrefix6rd: ['0800 0c00 c0000000', '192.0.0.0'],
    prefixlen6rd: ['0600 0d00 20000000', 32],
    relayPrefixlen6rd: ['0600 0e00 08000000', 8],
  });
});

describe('ip6tnl', () => {
  testEachAttribute(ip6tnlInfo, {
    ...common,
    local: ['1400 0200 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    remote: ['1400 0300 20010db8 00000000 00000000 00000002', '2001:db8::2'],
    encapLimit: ['0500 0600 04000000', 4],
    flowinfo: ['0800 0700 01212345', 0x0121_2345],
    flags: ['0800 0800 31000100', ['ignEncapLimit', 'rcvDscpCopy', 'useOrigFwmark', 0x1_0000]],
  });
});
