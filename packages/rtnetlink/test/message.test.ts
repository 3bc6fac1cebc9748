import { DecodeError, NetlinkBuffer, prettyPrint } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import * as rtnetlink from '../src/index.ts';
import { RtnlMessage, type RtnlMessageInput } from '../src/message.ts';
import type { RtnlType } from '../src/messages.ts';
import { hex, toHex } from './support/hex.ts';
import { capitals } from './support/uapi-names.ts';

function read(octets: Uint8Array): RtnlMessage {
  return RtnlMessage.decode(NetlinkBuffer.checked(octets));
}

const TYPES: readonly RtnlType[] = [
  ...(['newLink', 'delLink', 'getLink', 'setLink', 'newLinkprop', 'delLinkprop'] as const),
  ...(['newAddr', 'delAddr', 'getAddr'] as const),
  ...(['newMulticast', 'delMulticast', 'getMulticast', 'newAnycast', 'delAnycast', 'getAnycast'] as const),
  ...(['newRoute', 'delRoute', 'getRoute', 'newNeigh', 'delNeigh', 'getNeigh'] as const),
  ...(['newRule', 'delRule', 'getRule', 'newPrefix'] as const),
  ...(['newNduseropt', 'newAddrlabel', 'delAddrlabel', 'getAddrlabel'] as const),
  ...(['newNeightbl', 'getNeightbl', 'setNeightbl', 'newNetconf', 'delNetconf', 'getNetconf'] as const),
  ...(['newNsid', 'delNsid', 'getNsid', 'newNexthop', 'delNexthop', 'getNexthop'] as const),
  ...(['newMdb', 'delMdb', 'getMdb', 'newVlan', 'delVlan', 'getVlan'] as const),
  ...(['newTunnel', 'delTunnel', 'getTunnel'] as const),
  ...(['newNexthopbucket', 'delNexthopbucket', 'getNexthopbucket', 'newCachereport'] as const),
];

test.each(TYPES)('%s has its number, both ways, and its name', (type) => {
  const octets = RtnlMessage.encode({ type, message: {} } as RtnlMessageInput);
  expect(prettyPrint(octets, RtnlMessage.describe)).toContain(`RTM_${type.toUpperCase()}, `);
  const number = rtnetlink[`RTM_${capitals(type).replace('_', '')}` as 'RTM_NEWLINK'];
  expect(NetlinkBuffer.checked(octets).type).toBe(number);
  expect(read(octets)).toMatchObject({ type, header: { type: number, flags: 0, sequence: 0, port: 0 } });
});

test.each([
  ['newBridgeLink', rtnetlink.RTM_NEWLINK],
  ['delBridgeLink', rtnetlink.RTM_DELLINK],
  ['getBridgeLink', rtnetlink.RTM_GETLINK],
  ['setBridgeLink', rtnetlink.RTM_SETLINK],
] as const)('%s is a message about a link, of family bridge', (type, number) => {
  const octets = RtnlMessage.encode({ type, message: { header: { family: 'bridge', index: 3 } } });
  expect(read(octets)).toMatchObject({ type, header: { type: number } });
  expect(prettyPrint(octets, RtnlMessage.describe)).toMatch(/RTM_...LINK, [^]*family: bridge/);
  octets[16] = 0;
  expect(read(octets).type).toBe(type.replace('Bridge', ''));
});

const ROUTE = hex(`
  2c 00 00 00 18 00 05 06 07 00 00 00 09 00 00 00 // RTM_NEWROUTE
  02 18 00 00 fe 03 00 01 00 00 00 00             // struct rtmsg
  08 00 01 00 c6 33 64 00                         // RTA_DST 198.51.100.0
  08 00 05 00 c0 00 02 fe                         // RTA_GATEWAY 192.0.2.254
`);

describe('a message', () => {
  test('is listed by the names of its declaration, whatever its family', () => {
    const mpls = RtnlMessage.encode({
      type: 'newRoute',
      message: { header: { family: 'mpls', dstLen: 20 }, attributes: { dst: '100' } },
    });
    expect(prettyPrint(ROUTE, RtnlMessage.describe)).toContain('  gateway (5): 192.0.2.254\n');
    expect(prettyPrint(mpls, RtnlMessage.describe)).toContain('dst (1): "100"');
    const option = { header: { family: 'inet6' as const, options: hex('19 01 00 00 00 00 00 00') } };
    const octets = RtnlMessage.encode({
      type: 'newNduseropt',
      message: { ...option, attributes: { srcaddr: 'fe80::1' } },
    });
    expect(prettyPrint(octets, RtnlMessage.describe)).toContain('srcaddr (1): fe80::1');
    expect(RtnlMessage.describe(NetlinkBuffer.checked(ROUTE.with(4, 200)))).toBeUndefined();
  });

  test('is read with its header', () => {
    expect(read(ROUTE)).toStrictEqual({
      type: 'newRoute',
      header: { type: 24, flags: 0x605, sequence: 7, port: 9 },
      message: {
        header: {
          family: 'inet',
          dstLen: 24,
          srcLen: 0,
          tos: 0,
          table: 254,
          protocol: 'boot',
          scope: 'universe',
          type: 'unicast',
          flags: [],
        },
        attributes: { dst: '198.51.100.0', gateway: '192.0.2.254' },
      },
    });
  });

  test('is written with its header', () => {
    expect(toHex(RtnlMessage.encode(read(ROUTE)))).toBe(toHex(ROUTE));
  });

  test('has the number of its word, whatever its header says', () => {
    const octets = RtnlMessage.encode({ type: 'delRoute', header: { type: 99, flags: 1 }, message: {} });
    expect(NetlinkBuffer.checked(octets)).toMatchObject({ type: rtnetlink.RTM_DELROUTE, flags: 1 });
  });

  test('may lie anywhere in a datagram', () => {
    const datagram = new Uint8Array([...ROUTE, ...ROUTE]);
    expect([...NetlinkBuffer.all(datagram)].map((buffer) => RtnlMessage.decode(buffer))).toStrictEqual([
      read(ROUTE),
      read(ROUTE),
    ]);
  });

  test('that ends within the header of its type is refused', () => {
    const octets = ROUTE.slice(0, 24);
    octets[0] = 24;
    expect(() => read(octets)).toThrow(DecodeError);
  });

  test('that is nothing but a header is refused', () => {
    const octets = ROUTE.slice(0, 16);
    octets[0] = 16;
    expect(() => read(octets)).toThrow(DecodeError);
  });

  test('faults name the way to them', () => {
    expect(() => RtnlMessage.encode({ type: 'newRoute', message: { header: { dstLen: 256 } } })).toThrow(
      'header.dstLen: 256 is not a whole number from 0 to 255',
    );
  });
});

test('a type that is not typed keeps its octets', () => {
  const octets = hex('14 00 00 00 24 00 00 00 01 00 00 00 02 00 00 00 de ad be ef'); // RTM_NEWQDISC
  const message = read(octets);
  expect(message).toStrictEqual({
    type: 'other',
    header: { type: rtnetlink.RTM_NEWQDISC, flags: 0, sequence: 1, port: 2 },
    payload: hex('de ad be ef'),
  });
  expect(toHex(RtnlMessage.encode(message as RtnlMessageInput))).toBe(toHex(octets));
});
