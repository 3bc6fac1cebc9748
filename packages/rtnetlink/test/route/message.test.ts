import { DecodeError, Writer } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { RouteMessage } from '../../src/route/message.ts';
import { hex, toHex } from '../support/hex.ts';

// RTM_NEWROUTE as the kernel answers, the encapsulation before its kind.
const PAYLOAD = hex(`
  02 18 00 00 fe 03 00 01 00 00 00 00 // struct rtmsg: inet, 24 bits, table main, boot, unicast
  08 00 0f 00 fe 00 00 00             // RTA_TABLE 254
  08 00 01 00 c6 33 64 00             // RTA_DST 198.51.100.0
  08 00 05 00 c0 00 02 02             // RTA_GATEWAY 192.0.2.2
  08 00 04 00 03 00 00 00             // RTA_OIF 3
  14 00 16 00                         // RTA_ENCAP
    0c 00 01 00 00 06 40 00 00 0c 81 00 //   MPLS_IPTUNNEL_DST 100/200
    04 00 e7 03                       //   one of a newer kernel
  06 00 15 00 01 00 00 00             // RTA_ENCAP_TYPE mpls
`);

const MESSAGE: RouteMessage = {
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
  attributes: {
    table: 254,
    dst: '198.51.100.0',
    gateway: '192.0.2.2',
    oif: 3,
    encap: { dst: '100/200', $raw: [{ type: 999, value: new Uint8Array(), at: 1 }] },
    encapType: 'mpls',
  },
};

test('decodes', () => {
  expect(RouteMessage.decode(PAYLOAD)).toStrictEqual(MESSAGE);
});

test('encodes', () => {
  expect(toHex(RouteMessage.encode(MESSAGE))).toBe(toHex(PAYLOAD));
  const writer = new Writer(new Uint8Array(256).fill(0xff));
  RouteMessage.encodeInto(writer, MESSAGE);
  expect(toHex(writer.finish())).toBe(toHex(PAYLOAD));
});

test('a payload cut short within the header is refused', () => {
  for (const length of [0, 1, 11]) {
    expect(() => RouteMessage.decode(PAYLOAD.subarray(0, length))).toThrow(DecodeError);
    expect(() => RouteMessage.view(PAYLOAD.subarray(0, length))).toThrow(DecodeError);
  }
});

test('a malformed attribute costs only itself', () => {
  const octets = PAYLOAD.slice();
  octets[12 + 4 * 8 + 4] = 4; // MPLS_IPTUNNEL_DST without labels
  const { attributes } = RouteMessage.decode(octets);
  expect(attributes).toMatchObject({ gateway: '192.0.2.2', oif: 3, encapType: 'mpls' });
  expect(toHex(RouteMessage.encode({ ...MESSAGE, attributes }))).toBe(toHex(octets));
});

describe('the family says how attributes are laid out', () => {
  test('a label', () => {
    const octets = hex('1c 14 00 00 fe 04 00 01 00 00 00 00 08 00 01 00 00 06 41 00');
    const { header, attributes } = RouteMessage.decode(octets);
    expect(attributes).toStrictEqual({ dst: '100' });
    expect(RouteMessage.view(octets).dst).toBe('100');
    expect(toHex(RouteMessage.encode({ header, attributes }))).toBe(toHex(octets));
    expect(toHex(RouteMessage.encode({ header: { ...header, family: 28 }, attributes }))).toBe(toHex(octets));
    expect(RouteMessage.locate(octets, 12).path).toStrictEqual(['dst']);
  });

  test.each([
    ['ipmr', 128],
    ['ip6mr', 129],
  ] as const)('a time of %s', (family, number) => {
    const attributes = { expires: 2 ** 32 };
    const octets = RouteMessage.encode({ header: { family }, attributes });
    expect(octets).toHaveLength(12 + 12);
    expect(RouteMessage.encode({ header: { family: number }, attributes })).toStrictEqual(octets);
    expect(RouteMessage.decode(octets).attributes).toStrictEqual(attributes);
    expect(RouteMessage.view(octets).expires).toBe(2 ** 32);
  });

  test('an address where none is told', () => {
    expect(RouteMessage.encode({ attributes: { dst: '192.0.2.0', expires: 7 } })).toHaveLength(12 + 16);
    expect(() => RouteMessage.encode({ attributes: { dst: '100' } })).toThrow(/^dst: /);
  });
});

describe('the view', () => {
  const view = RouteMessage.view(PAYLOAD);

  test('reads what it is asked for', () => {
    expect(view).toMatchObject({ family: 'inet', dstLen: 24, type: 'unicast', protocol: 'boot', flags: [] });
    expect(view.dst).toBe('198.51.100.0');
    expect(view.gateway).toBe('192.0.2.2');
    expect(view.encapType).toBe('mpls');
    expect(view.encap).toStrictEqual(MESSAGE.attributes.encap);
    expect(view.multipath).toBeUndefined();
  });

  test('has the table of the header and that of the attribute', () => {
    expect(view.table).toBe(254);
    expect(view.tableAttribute).toBe(254);
  });
});

test('an offset leads to the key there', () => {
  const pathAt = (offset: number) => RouteMessage.locate(PAYLOAD, offset).path.join('.');
  expect(pathAt(1)).toBe('header.dstLen');
  expect(pathAt(20)).toBe('dst');
  expect(pathAt(48)).toBe('encap.dst');
});
