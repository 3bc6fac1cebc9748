import { EncodeTypeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import {
  mdbEntryAttributes,
  mdbRequestEntryAttributes,
  mdbRouterAttributes,
} from '../../src/mdb/attributes.ts';
import { mdbEntry } from '../../src/mdb/entry.ts';
import { MdbMessage, MdbRequestMessage } from '../../src/mdb/message.ts';
import { decode, expectBothWays } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

test.each([
  ['ef010101 00000000 00000000 00000000 0800 0000', '239.1.1.1'],
  ['ff0e0000 00000000 00000000 00000001 86dd 0000', 'ff0e::1'],
  ['01005e00 00070000 00000000 00000000 0000 0000', '01:00:5e:00:00:07'],
])('an entry whose group is %s', (octets, addr) => {
  expectBothWays(mdbEntry, `04000000 01 0a 0a00 ${octets}`, {
    ifindex: 4,
    state: 'permanent',
    flags: ['fastLeave', 'blocked'],
    vid: 10,
    addr,
  });
});

test.each([
  ['of another protocol', '00000000 00000000 00000000 00000000 0806 0000'],
  ['that is longer than its protocol says', 'ef010101 00000001 00000000 00000000 0800 0000'],
])('a group %s is no group', (_what, octets) => {
  expect(() => decode(mdbEntry, hex(`04000000 01 00 0a00 ${octets}`))).toThrow(/^addr: /);
});

test('what is no address is refused', () => {
  const entry = { ifindex: 4, state: 'permanent', flags: [], vid: 0, addr: '239.1.1' } as const;
  expect(() => MdbRequestMessage.encode({ attributes: { entry } })).toThrow(EncodeTypeError);
  expect(() => MdbRequestMessage.encode({ attributes: { entry } })).toThrow(
    'entry.addr: "239.1.1" is neither an IP nor a MAC address',
  );
});

describe('what is said of an entry', () => {
  testEachAttribute(mdbEntryAttributes, {
    timer: ['0800 0100 01650000', 25857],
    srcList: [
      '1800 0280 1400 0180 0800 0100 c0000201 0800 0200 64000000',
      [{ address: '192.0.2.1', timer: 100 }],
    ],
    groupMode: ['0500 0300 01 000000', 'include'],
    source: ['0800 0400 c0000201', '192.0.2.1'],
    rtprot: ['0500 0500 04 000000', 'static'],
    dst: ['0800 0600 c0000209', '192.0.2.9'],
    dstPort: ['0600 0700 b512 0000', 4789],
    vni: ['0800 0800 0a000000', 10],
    ifindex: ['0800 0900 03000000', 3],
    srcVni: ['0800 0a00 0b000000', 11],
  });
});

describe('what is said of an entry in a request', () => {
  testEachAttribute(mdbRequestEntryAttributes, {
    source: ['0800 0100 c0000201', '192.0.2.1'],
    srcList: ['1000 0280 0c00 0180 0800 0100 c0000201', [{ address: '192.0.2.1' }]],
    groupMode: ['0500 0300 00 000000', 'exclude'],
    rtprot: ['0500 0400 04 000000', 'static'],
    dst: ['0800 0500 c0000209', '192.0.2.9'],
    dstPort: ['0600 0600 b512 0000', 4789],
    vni: ['0800 0700 0a000000', 10],
    ifindex: ['0800 0800 03000000', 3],
    srcVni: ['0800 0900 0b000000', 11],
    stateMask: ['0500 0a00 01 000000', ['permanent']],
  });
});

describe('what is said of a router', () => {
  testEachAttribute(mdbRouterAttributes, {
    timer: ['0800 0100 64000000', 100],
    type: ['0500 0200 02 000000', 'perm'],
    inetTimer: ['0800 0300 64000000', 100],
    inet6Timer: ['0800 0400 64000000', 100],
    vid: ['0600 0500 0a00 0000', 10],
  });
});

test('a database, both ways', () => {
  const octets = hex(`
    00 00 00 00 02 00 00 00                                                // struct br_port_msg, of no family
    4c 00 01 00                                                            // MDBA_MDB
      48 00 01 00                                                          // MDBA_MDB_ENTRY
        44 00 01 00                                                        // MDBA_MDB_ENTRY_INFO
          04 00 00 00 00 00 0a 00 ff 0e 00 00 00 00 00 00 00 00 00 00 00 00 00 01 86 dd 00 00
          08 00 01 00 da 63 00 00                                          // MDBA_MDB_EATTR_TIMER
          14 00 04 00 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01      // MDBA_MDB_EATTR_SOURCE
          05 00 05 00 04 00 00 00                                          // MDBA_MDB_EATTR_RTPROT
    1c 00 02 00                                                            // MDBA_ROUTER
      18 00 01 00 04 00 00 00                                              // MDBA_ROUTER_PORT
        08 00 01 00 00 00 00 00
        05 00 02 00 02 00 00 00
  `);
  const message = MdbMessage.decode(octets);
  expect(message).toStrictEqual({
    header: { family: 'unspec', ifindex: 2 },
    attributes: {
      mdb: [
        {
          info: [
            {
              ifindex: 4,
              state: 'temporary',
              flags: [],
              vid: 10,
              addr: 'ff0e::1',
              attributes: { timer: 25562, source: '2001:db8::1', rtprot: 'static' },
            },
          ],
        },
      ],
      router: [{ ifindex: 4, attributes: { timer: 0, type: 'perm' } }],
    },
  });
  expect(toHex(MdbMessage.encode(message))).toBe(toHex(octets));
  expect(MdbMessage.locate(octets, 56).path).toEqual(['mdb', '0', 'info', 'source']);
  expect(MdbMessage.locate(octets, 24).path).toEqual(['mdb', '0', 'info']);
});
