import { DecodeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { LinkMessage } from '../../src/link/message.ts';
import { hex, toHex } from '../support/hex.ts';

// RTM_NEWLINK of a port of a bridge, shortened.
const PAYLOAD = hex(`
  00 00 01 00 05 00 00 00 43 10 01 00 00 00 00 00 // struct ifinfomsg
  07 00 03 00 76 30 00 00                         // IFLA_IFNAME v0
  08 00 04 00 dc 05 00 00                         // IFLA_MTU 1500
  08 00 0a 00 03 00 00 00                         // IFLA_MASTER 3
  0a 00 01 00 ee f5 b4 fa d6 f2 00 00             // IFLA_ADDRESS
  24 00 12 00                                     // IFLA_LINKINFO
    09 00 01 00 76 65 74 68 00 00 00 00           //   IFLA_INFO_KIND veth
    0b 00 04 00 62 72 69 64 67 65 00 00           //   IFLA_INFO_SLAVE_KIND bridge
    08 00 05 00                                   //   IFLA_INFO_SLAVE_DATA
      04 00 18 00                                 //     IFLA_BRPORT_FLUSH
  0c 00 34 80                                     // IFLA_PROP_LIST, nested
    08 00 35 00 61 6c 74 00                       //   IFLA_ALT_IFNAME alt
`);

const MESSAGE: LinkMessage = {
  header: {
    family: 'unspec',
    type: 'ether',
    index: 5,
    flags: ['up', 'broadcast', 'running', 'multicast', 'lowerUp'],
    change: [],
  },
  attributes: {
    ifname: 'v0',
    mtu: 1500,
    master: 3,
    address: 'ee:f5:b4:fa:d6:f2',
    linkinfo: { kind: 'veth', slaveKind: 'bridge', slaveData: { flush: true } },
    propList: { altIfname: ['alt'] },
  },
};

test('decodes', () => {
  expect(LinkMessage.decode(PAYLOAD)).toStrictEqual(MESSAGE);
});

test('encodes', () => {
  expect(toHex(LinkMessage.encode(MESSAGE))).toBe(toHex(PAYLOAD));
});

test('a request may leave out everything', () => {
  expect(LinkMessage.encode({})).toStrictEqual(new Uint8Array(16));
  expect(LinkMessage.encode({ header: { index: 5 } })).toStrictEqual(
    hex('00 00 00 00 05 00 00 00 00 00 00 00 00 00 00 00'),
  );
});

test('undefined is not sent', () => {
  const attributes = { ifname: 'v0', mtu: undefined } as unknown as LinkMessage['attributes'];
  expect(LinkMessage.encode({ attributes })).toStrictEqual(
    LinkMessage.encode({ attributes: { ifname: 'v0' } }),
  );
});

test('what is not known survives', () => {
  const octets = hex(`
    00 00 01 00 05 00 00 00 43 10 01 00 00 00 00 00
    07 00 e7 03 01 02 03 00 // attribute 999
    08 00 04 00 dc 05 00 00
    09 00 e8 83 01 02 03 04 // attribute 1000, nested
    05 00 00 00
  `);
  const message = LinkMessage.decode(octets);
  expect(message.attributes.mtu).toBe(1500);
  expect(message.attributes.$raw?.map(({ type }) => type)).toStrictEqual([999, 1000]);
  expect(toHex(LinkMessage.encode(message))).toBe(toHex(octets));
});

test('a malformed attribute costs only itself', () => {
  const octets = hex(`
    00 00 01 00 05 00 00 00 43 10 01 00 00 00 00 00
    06 00 04 00 dc 05 00 00 // IFLA_MTU in two octets
    07 00 03 00 76 30 00 00
  `);
  const { attributes } = LinkMessage.decode(octets);
  expect(attributes.ifname).toBe('v0');
  expect(attributes).not.toHaveProperty('mtu');
  expect(attributes.$raw?.[0]?.fault).toMatchObject({
    code: 'ERR_NETLINK_TRUNCATED',
    message: expect.stringMatching(/^mtu: /),
  });
});

test('a payload cut short within the header is refused', () => {
  expect(() => LinkMessage.decode(PAYLOAD.subarray(0, 12))).toThrow(DecodeError);
  expect(() => LinkMessage.view(PAYLOAD.subarray(0, 12))).toThrow(DecodeError);
});

test('faults name the way to them', () => {
  expect(() => LinkMessage.encode({ header: { index: 2 ** 40 } })).toThrow(/^header.index: /);
  expect(() => LinkMessage.encode({ attributes: { linkinfo: { kind: 'vlan', data: { id: -1 } } } })).toThrow(
    'linkinfo.data.id: -1 is not a whole number from 0 to 65535',
  );
});

describe('the view', () => {
  const view = LinkMessage.view(PAYLOAD);

  test('reads what it is asked for', () => {
    expect(view.family).toBe('unspec');
    expect(view.index).toBe(5);
    expect(view.flags).toBe(LinkMessage.view(PAYLOAD).flags);
    expect(view.ifname).toBe('v0');
    expect(view.master).toBe(3);
    expect(view.linkinfo).toStrictEqual(MESSAGE.attributes.linkinfo);
    expect(view.stats64).toBeUndefined();
  });

  test('reads all that decode reads', () => {
    for (const key of Object.keys(MESSAGE.attributes) as (keyof typeof MESSAGE.attributes & 'mtu')[]) {
      expect(view[key]).toStrictEqual(MESSAGE.attributes[key]);
    }
  });
});

test('an offset leads to the key there', () => {
  expect(LinkMessage.locate(PAYLOAD, 4).path).toStrictEqual(['header', 'index']);
  expect(LinkMessage.locate(PAYLOAD, 24).path).toStrictEqual(['mtu']);
  const request = LinkMessage.encode({
    attributes: { linkinfo: { kind: 'veth', data: { peer: { attributes: { ifname: 'v1', mtu: 7 } } } } },
  });
  expect(LinkMessage.locate(request, request.length - 8).path).toStrictEqual([
    'linkinfo',
    'data',
    'peer',
    'mtu',
  ]);
  expect(LinkMessage.locate(request, 44).path).toStrictEqual(['linkinfo', 'data', 'peer', 'header', 'index']);
});
