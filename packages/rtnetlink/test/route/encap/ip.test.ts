import { describe, expect, test } from 'vitest';
import { ipEncap } from '../../../src/route/encap/ip.ts';
import { ip6Encap } from '../../../src/route/encap/ip6.ts';
import { TUNNEL_FLAGS, type TunnelFlag } from '../../../src/route/encap/tunnel-flags.ts';
import { erspanOptions, tunnelOptions, vxlanOptions } from '../../../src/route/encap/tunnel-options.ts';
import { decode, encode, expectBothWays } from '../../support/both-ways.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';
import { hex } from '../../support/hex.ts';

describe('encapsulation in IPv4', () => {
  testEachAttribute(ipEncap, {
    id: ['0c00 0100 00000000 00000005', 5n],
    dst: ['0800 0200 c0000209', '192.0.2.9'],
    src: ['0800 0300 c0000201', '192.0.2.1'],
    ttl: ['0500 0400 40000000', 64],
    tos: ['0500 0500 10000000', 16],
    flags: ['0600 0600 00050000', ['csum', 'key']],
    opts: ['1000 0880 0c000280 08000100 07000000', { vxlan: { gbp: 7 } }],
  });

  test('every flag has its bit, lowest first', () => {
    const flags = Object.keys(TUNNEL_FLAGS) as TunnelFlag[];
    expect(flags).toHaveLength(16);
    expectBothWays(ipEncap, '0600 0600 ffff0000', { flags });
    expectBothWays(ipEncap, '0600 0600 08100000', { flags: ['strict', 'geneveOpt'] });
  });

  test.each([
    [{ dst: '2001:db8::9' }, /^dst: /],
    [{ id: 5 as never }, /^id: 5 is not a bigint/],
    [{ flags: ['oom' as 'oam'] }, /^flags: /],
    [
      { opts: { geneve: [[{ class: 65_536, type: 1, data: new Uint8Array() }]] } },
      /^opts\.geneve\.0\.0\.class: /,
    ],
    [{ opts: { geneve: [[null as never]] } }, /^opts\.geneve\.0\.0: null is not an object/],
    [{ opts: { geneve: [7 as never] } }, /^opts\.geneve\.0: 7 is not an array/],
    [
      { opts: { geneve: [[{ class: 1, type: 1, data: new Uint8Array(), length: 0 } as never]] } },
      /^opts\.geneve\.0\.0\.length: /,
    ],
  ])('%o is refused', (value, message) => {
    expect(() => encode(ipEncap, value)).toThrow(message);
  });
});

describe('encapsulation in IPv6', () => {
  testEachAttribute(ip6Encap, {
    id: ['0c00 0100 00000001 00000000', 2n ** 32n],
    dst: ['1400 0200 20010db8 00000000 00000000 00000009', '2001:db8::9'],
    src: ['1400 0300 20010db8 00000000 00000000 00000001', '2001:db8::1'],
    hoplimit: ['0500 0400 40000000', 64],
    tc: ['0500 0500 10000000', 16],
    flags: ['0600 0600 00040000', ['key']],
    opts: ['0400 0880', {}],
  });
});

describe('options of a tunnel', () => {
  testEachAttribute(tunnelOptions, {
    geneve: [
      `1800 0180 06000100 01020000 05000200 03000000 04000300
       3000 0180 06000100 01020000 05000200 03000000 08000300 aabbccdd 06000100 ffff0000 05000200 ff000000 04000300`,
      [
        [{ class: 0x102, type: 3, data: new Uint8Array() }],
        [
          { class: 0x102, type: 3, data: Uint8Array.of(0xaa, 0xbb, 0xcc, 0xdd) },
          { class: 0xffff, type: 255, data: new Uint8Array() },
        ],
      ],
    ],
    vxlan: ['0c00 0280 08000100 07000000', { gbp: 7 }],
    erspan: ['1400 0380 05000100 01000000 08000200 00000009', { ver: 1, index: 9 }],
  });

  test.each([
    ['0c00 0180 06000100 01020000', 'an option that ends too soon'],
    ['1800 0180 05000200 03000000 06000100 01020000 04000300', 'an option in another order'],
    ['1900 0180 06000100 01020000 05000200 03000000 05000300 01', 'an option that is not padded'],
    ['1800 0180 07000100 01020300 05000200 03000000 04000300', 'a class of three octets'],
  ])('%s is kept as octets: %s', (octets) => {
    const { $raw, ...rest } = decode(tunnelOptions, hex(octets));
    expect(rest).not.toHaveProperty('geneve');
    expect($raw?.[0]?.fault?.message).toBe('geneve: attributes are no class, type and data');
  });
});

describe('options of a VXLAN', () => {
  testEachAttribute(vxlanOptions, { gbp: ['0800 0100 07000000', 7] });
});

describe('options of an ERSPAN', () => {
  testEachAttribute(erspanOptions, {
    ver: ['0500 0100 02000000', 2],
    index: ['0800 0200 00000009', 9],
    dir: ['0500 0300 01000000', 1],
    hwid: ['0500 0400 3f000000', 63],
  });
});
