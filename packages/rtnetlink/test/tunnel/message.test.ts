import { describe, expect, test } from 'vitest';
import { vniFilterEntry, vniFilterStats } from '../../src/tunnel/attributes.ts';
import { TunnelMessage } from '../../src/tunnel/message.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

describe('identifiers that a VXLAN lets in', () => {
  testEachAttribute(vniFilterEntry, {
    start: ['0800 0100 64000000', 100],
    end: ['0800 0200 6e000000', 110],
    group: ['0800 0300 ef010101', '239.1.1.1'],
    group6: ['1400 0400 ff0e0000 00000000 00000000 00000001', 'ff0e::1'],
    stats: ['1000 0580 0c00 0100 0500000000000000', { rxBytes: 5n }],
  });
});

describe('their counters', () => {
  testEachAttribute(vniFilterStats, {
    rxBytes: ['0c00 0100 0100000000000000', 1n],
    rxPkts: ['0c00 0200 0200000000000000', 2n],
    rxDrops: ['0c00 0300 0300000000000000', 3n],
    rxErrors: ['0c00 0400 0400000000000000', 4n],
    txBytes: ['0c00 0500 0500000000000000', 5n],
    txPkts: ['0c00 0600 0600000000000000', 6n],
    txDrops: ['0c00 0700 0700000000000000', 7n],
    txErrors: ['0c00 0800 0800000000000000', 8n],
  });
});

test('a filter, both ways', () => {
  const octets = hex(`
    07 01 00 00 05 00 00 00     // struct tunnel_msg
    14 00 01 80                 // VXLAN_VNIFILTER_ENTRY
      08 00 01 00 64 00 00 00
      08 00 02 00 6e 00 00 00
    0c 00 01 80
      08 00 01 00 78 00 00 00
  `);
  const message = TunnelMessage.decode(octets);
  expect(message).toStrictEqual({
    header: { family: 'bridge', flags: ['stats'], reserved2: 0, ifindex: 5 },
    attributes: { vniFilterEntry: [{ start: 100, end: 110 }, { start: 120 }] },
  });
  expect(toHex(TunnelMessage.encode(message))).toBe(toHex(octets));
});
