import { describe, expect, test } from 'vitest';

import { DoneMessage, ErrorMessage, NetlinkHeader, prettyPrint } from '../src/index.ts';
import { joined, tlv } from './support/arbitrary.ts';
import { hex } from './support/hex.ts';
import { describeLink, linkOf, newLink } from './support/printed-link.ts';

const LINK_HEADER = `\
  header:
    family: 0
    index: 3
    flags: up, running
    name: ab
`;

describe('prettyPrint', () => {
  test('lists attributes by key and number, and unknown ones in hexadecimal digits', () => {
    const octets = linkOf(
      tlv(3, hex('65 74 68 30 00')),
      tlv(4, hex('dc 05 00 00')),
      tlv(5, hex('01 00 00 00 00 00 00 00')),
      tlv(
        18,
        joined([tlv(1, hex('76 6c 61 6e 00')), tlv(2, joined([tlv(1, hex('05 00')), tlv(5, hex('81 00'))]))]),
      ),
      tlv(20, hex('61 00')),
      tlv(20, hex('62 20 63 00')),
      tlv(0x8015, joined([tlv(0x8001, tlv(1, hex('07 00'))), tlv(0x8001, hex(''))])),
      tlv(0x8016, joined([tlv(1, hex('01 00 00 00')), tlv(1, hex('02 00 00 00'))])),
      tlv(99, hex('01 02 03')),
      tlv(0xc062, tlv(1, hex('ff'))),
    );
    expect(prettyPrint(octets, describeLink)).toBe(`\
176 octets, type 16, REQUEST|ACK|EXCL|CREATE, sequence 7, port 0
${LINK_HEADER}\
  ifname (3): eth0
  mtu (4): 1500
  counter (5): 1n
  info (18):
    kind (1): vlan
    data (2):
      id (1): 5
      protocol (5): 33024
  names (20): a
  names (20): "b c"
  hops (21):
    0:
      id: 7
    1: empty
  numbers (22): 1, 2
  #99: 01 02 03
  #98 NESTED|NET_BYTEORDER:
    #1: ff
`);
  });

  test('shows what is odd about attributes', () => {
    const octets = linkOf(
      tlv(0x4004, hex('dc 05 00 00')),
      tlv(19, tlv(1, hex('05 00'))),
      tlv(0x8013, hex('')),
      tlv(4, hex('dc 05')),
      tlv(4, hex('dc 05 00 00 01 02')),
      tlv(1, hex('01 02 03 04 05')),
      tlv(18, tlv(2, hex('01'))),
      tlv(0x8013, hex('05 00 01 00')),
      tlv(3, hex('35 00')),
      hex('03 00 01 00'),
    );
    expect(prettyPrint(octets, describeLink)).toBe(`\
120 octets, type 16, REQUEST|ACK|EXCL|CREATE, sequence 7, port 0
${LINK_HEADER}\
  mtu (4) NET_BYTEORDER: 1500
  strict (19) no flags:
    id (1): 5
  strict (19): empty
  mtu (4): value needs 4 octets, 2 are left: dc 05
  mtu (4): 1500
    beyond: 01 02
  address (1): 5 octets are no IP address: 01 02 03 04 05
  info (18):
    data (2): 01
  strict (19):
    no attribute: 05 00 01 00
  ifname (3): "5"
  no attribute: 03 00 01 00
`);
  });

  test('lists control messages', () => {
    const request = linkOf(tlv(4, hex('dc 05 00 00')));
    const error = ErrorMessage.encode({
      error: -22,
      request: newLink,
      payload: request.subarray(16),
      extAck: { msg: 'mtu greater than device maximum', offs: 32, policy: { type: 'u32', maxValueU: 1000n } },
    });
    const ack = ErrorMessage.encode({ error: 0, request: newLink });
    const done = DoneMessage.encode({ error: -19, extAck: { msg: 'gone' } });
    const header = { sequence: 7, port: 4 };
    const datagram = joined([
      NetlinkHeader.encode({ ...header, type: 2, flags: error.flags }, error.payload),
      NetlinkHeader.encode({ ...header, type: 2, flags: ack.flags }, ack.payload),
      NetlinkHeader.encode({ ...header, type: 3, flags: done.flags | 2 }, done.payload),
      NetlinkHeader.encode({ ...header, type: 3, flags: 2 }, hex('00 00 00 00')),
      NetlinkHeader.encode({ ...header, type: 1, flags: 0 }, hex('')),
      NetlinkHeader.encode({ ...header, type: 4, flags: 0 }, hex('01')),
    ]);
    expect(prettyPrint(datagram, describeLink)).toBe(`\
128 octets, ERROR, ACK_TLVS, sequence 7, port 4
  error: -22
  extAck:
    msg: "mtu greater than device maximum"
    offs: 32
    policy:
      type: u32
      maxValueU: 1000n
  request: type 16, REQUEST|ACK|EXCL|CREATE, sequence 7, port 0
    header:
      family: 0
      index: 3
      flags: up, running
      name: ab
    mtu (4): 1500
36 octets, ERROR, CAPPED, sequence 7, port 4
  error: 0
  request: type 16, REQUEST|ACK|EXCL|CREATE, sequence 7, port 0
32 octets, DONE, MULTI|ACK_TLVS, sequence 7, port 4
  error: -19
  extAck:
    msg: gone
20 octets, DONE, MULTI, sequence 7, port 4
  error: 0
16 octets, NOOP, no flags, sequence 7, port 4
17 octets, OVERRUN, no flags, sequence 7, port 4
  0000  01                                               .
`);
  });

  test('lists the payload of an unknown message in rows', () => {
    const octets = NetlinkHeader.encode(
      { type: 30, flags: 1, sequence: 0, port: 0 },
      Uint8Array.from({ length: 20 }, (_, index) => 0x5a + 2 * index),
    );
    expect(prettyPrint(octets)).toBe(`\
36 octets, type 30, REQUEST, sequence 0, port 0
  0000  5a 5c 5e 60 62 64 66 68 6a 6c 6e 70 72 74 76 78  Z\\^\`bdfhjlnprtvx
  0010  7a 7c 7e 80                                      z|~.
`);
  });

  test.each([
    ['nothing', '', ''],
    [
      'less than a header',
      '01 02 03',
      `\
truncated after 3 octets
  0000  01 02 03                                         ...
`,
    ],
    [
      'a length that is none',
      '0f000000 1000 0100 00000000 00000000',
      `\
no message
  0000  0f 00 00 00 10 00 01 00 00 00 00 00 00 00 00 00  ................
`,
    ],
    [
      'a message that is cut off',
      '30000000 1000 0100 00000000 00000000 000000',
      `\
48 octets, type 16, REQUEST, sequence 0, port 0
  malformed: header needs 16 octets, 3 are left
    0000  00 00 00                                         ...
truncated after 19 octets
`,
    ],
    [
      'an error that is none',
      '13000000 0200 0000 00000000 00000000 000000',
      `\
19 octets, ERROR, no flags, sequence 0, port 0
  malformed: error message needs 20 octets, 3 are left
    0000  00 00 00                                         ...
`,
    ],
    [
      'a header that means nothing',
      '20000000 1000 0100 00000000 00000000 00 000000 00000000 00000000 61006200',
      `\
32 octets, type 16, REQUEST, sequence 0, port 0
  malformed: name: octets follow the NUL
    0000  00 00 00 00 00 00 00 00 00 00 00 00 61 00 62 00  ............a.b.
`,
    ],
  ])('lists %s', (_, octets, listing) => {
    expect(prettyPrint(hex(octets), describeLink)).toBe(listing);
  });
});
