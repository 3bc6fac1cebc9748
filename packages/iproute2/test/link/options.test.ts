import { LinkMessage } from '@netlink/rtnetlink';
import { describe, expect, test } from 'vitest';
import { checkSpec } from '../../src/link/keys.ts';
import { readReasons, writeReasons } from '../../src/link/protodown.ts';
import type { LinkChanges } from '../../src/link/spec.ts';
import { readFunction, type VirtualFunction, writeFunction } from '../../src/link/virtual-functions.ts';
import { writeXdp, type XdpChange } from '../../src/link/xdp.ts';
import { writeInet } from '../../src/link/family-settings.ts';

describe('names', () => {
  const refused: [spec: LinkChanges, error: RegExp | typeof TypeError][] = [
    [{ name: '' }, /^link add: name: a name has at least one octet/],
    [{ name: 'a/b' }, /^link add: name: "a\/b" holds a slash or white space/],
    [{ name: 'a b' }, TypeError],
    [{ name: '..' }, TypeError],
    [{ name: 'a:b' }, TypeError],
    [{ name: 7 } as unknown as LinkChanges, /^link add: name: 7 is no string/],
    [{ name: 'abcdefghijklmnop' }, /^link add: name: "abcdefghijklmnop" has 16 octets, 15 are the most/],
    [{ name: 'ääääääää' }, RangeError],
    [{ altnames: ['ok', ''] }, /^link add: altnames: /],
    [{ altnames: ['x'.repeat(128)] }, RangeError],
    [{ kind: 'veth', peer: 'a/b' }, /^link add: peer: /],
    [{ kind: 'veth', peer: { name: '' } }, /^link add: peer: name: /],
  ];
  test.each(refused)('%o is refused', (spec, error) => {
    const check = (): void => {
      checkSpec('link add', spec);
    };
    expect(check).toThrow(error);
  });

  test('the longest there are', () => {
    expect(() => {
      checkSpec('link add', { name: 'abcdefghijklmno', altnames: ['x'.repeat(127)] });
    }).not.toThrow();
  });
});

describe('reasons to hold a link down', () => {
  const numberOf = (reason: string | number): number => (reason === 'vrrp' ? 3 : Number(reason));

  test('a list takes the place of all, an object switches single ones', () => {
    expect(writeReasons(['vrrp', 31], numberOf)).toEqual({ mask: 0xffff_ffff, value: 0x8000_0008 });
    expect(writeReasons([], numberOf)).toEqual({ mask: 0xffff_ffff, value: 0 });
    expect(writeReasons({ vrrp: true, 5: false, 6: undefined }, numberOf)).toEqual({ mask: 0x28, value: 8 });
  });

  test('are read by name', () => {
    const nameOf = (number: number): string | number => (number === 3 ? 'vrrp' : number);
    expect(readReasons({ value: 0x8000_0008 }, nameOf)).toEqual(['vrrp', 31]);
  });

  test.each([32, -1, 1.5])('%d is none', (reason) => {
    expect(() => writeReasons([reason], numberOf)).toThrow(/protodownReason: .* is not between 0 and 31/);
  });
});

describe('virtual functions', () => {
  const functions: VirtualFunction[] = [
    { vf: 0, address: '02:00:5e:00:53:01', vlanList: [{ vlan: 7, qos: 3, protocol: '8021ad' }] },
    {
      vf: 1,
      rate: { maxTx: 200, minTx: 50 },
      spoofchk: true,
      linkState: 'enable',
      trust: false,
      queryRssEn: true,
    },
    { vf: 0, nodeGuid: '00:11:22:33:44:55:66:77', portGuid: 'ff:ff:ff:ff:ff:ff:ff:ff' },
    { vf: 0, txRate: 100 },
  ];
  test.each(functions)('%o goes there and back', (given) => {
    const { attributes } = LinkMessage.decode(
      LinkMessage.encode({ attributes: { vfinfoList: [writeFunction(given)] } }),
    );
    const [info] = attributes.vfinfoList ?? [];
    expect(readFunction(info ?? {}, 6)).toEqual(given);
  });

  test('what the device does not have is absent', () => {
    const spoofchk = { vf: 2, setting: 0xffff_ffff };
    expect(readFunction({ rate: { vf: 2, minTxRate: 0, maxTxRate: 0 }, spoofchk }, 6)).toEqual({
      vf: 2,
      rate: { maxTx: 0, minTx: 0 },
    });
  });

  test.each([
    [{ vf: 0, mac: '02:00:5e:00:53:01' }, /"mac" is no key/],
    [{ address: '02:00:5e:00:53:01' }, /vf is missing/],
    [{ vf: 0, nodeGuid: '00:11' }, /nodeGuid: "00:11" is no GUID/],
  ])('%o is refused', (given, message) => {
    expect(() => writeFunction(given as VirtualFunction)).toThrow(message);
  });
});

describe('programs of the express data path', () => {
  test('push nothing away unless they are forced to', () => {
    expect(writeXdp({ fd: 5 })).toEqual({ fd: 5, flags: ['updateIfNoexist'] });
    expect(writeXdp({ fd: 5, mode: 'generic' })).toEqual({ fd: 5, flags: ['updateIfNoexist', 'skbMode'] });
    expect(writeXdp({ fd: 5, mode: 'drv', force: true })).toEqual({ fd: 5, flags: ['drvMode'] });
    expect(writeXdp({ fd: 5, expectedFd: 4 })).toEqual({ fd: 5, flags: ['replace'], expectedFd: 4 });
    expect(writeXdp(null)).toEqual({ fd: -1 });
    expect(writeXdp({ attached: 'skb', progId: 3 })).toBeUndefined();
  });

  test.each([
    [{ mode: 'drv' }, /^fd is missing/],
    [{ fd: 1, mode: 'skb' }, /^mode: "skb" is none of generic, drv, offload/],
    [{ fd: 1, prog: 2 }, /"prog" is no key/],
  ])('%o is refused', (xdp, message) => {
    expect(() => writeXdp(xdp as unknown as XdpChange)).toThrow(message);
  });
});

describe('settings of IPv4', () => {
  test('are an attribute each', () => {
    const set = writeInet({ forwarding: true, rpFilter: 2, disableXfrm: 1, mcForwarding: 1 });
    expect(set).toEqual({ forwarding: 1, rpFilter: 2, noxfrm: 1 });
    const octets = LinkMessage.encode({ attributes: { afSpec: { inet: { conf: { set } } } } });
    expect(Buffer.from(octets.subarray(16)).toString('hex')).toBe(
      // IFLA_AF_SPEC, AF_INET, IFLA_INET_CONF with NLA_F_NESTED, then IPV4_DEVCONF_FORWARDING, _RP_FILTER and _NOXFRM
      '24001a00' + '20000200' + '1c000180' + '0800010001000000' + '0800080002000000' + '08000f0001000000',
    );
  });

  test('what is none is refused', () => {
    expect(() => writeInet({ forwardin: 1 } as object)).toThrow(/inet: "forwardin" is no key/);
  });
});
