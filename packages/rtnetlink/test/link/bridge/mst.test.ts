import { describe, expect, test } from 'vitest';
import { bridgeAfSpec } from '../../../src/link/bridge/af-spec.ts';
import { bridgeMst } from '../../../src/link/bridge/mst.ts';
import { decode, encode, expectBothWays } from '../../support/both-ways.ts';
import { hex, toHex } from '../../support/hex.ts';

const ENTRIES = [
  { msti: 0, state: 'disabled' },
  { msti: 3, state: 'forwarding' },
] as const;

const asSent = `
  2c 00 06 80               // IFLA_BRIDGE_MST, nested
    14 00 01 00             //   IFLA_BRIDGE_MST_ENTRY
      06 00 01 00 00 00 00 00 //   IFLA_BRIDGE_MST_ENTRY_MSTI 0
      05 00 02 00 00 00 00 00 //   IFLA_BRIDGE_MST_ENTRY_STATE disabled
    14 00 01 00
      06 00 01 00 03 00 00 00
      05 00 02 00 03 00 00 00
`;
const asTaken = asSent.replaceAll('14 00 01 00', '14 00 01 80');

test('as the kernel takes them', () => {
  expectBothWays(bridgeAfSpec, asTaken, { mst: [...ENTRIES] });
});

test('as the kernel sends them', () => {
  const { $wire, ...values } = decode(bridgeAfSpec, hex(asSent));
  expect(values).toStrictEqual({ mst: ENTRIES });
  expect(toHex(encode(bridgeAfSpec, { ...values, $wire: $wire! }))).toBe(toHex(hex(asSent)));
  expect(toHex(encode(bridgeAfSpec, values))).toBe(toHex(hex(asTaken)));
});

test('a change is sent as the kernel takes it', () => {
  const value = decode(bridgeAfSpec, hex(asSent));
  const changed = encode(bridgeAfSpec, { ...value, mst: [ENTRIES[0], { ...ENTRIES[1], state: 'blocking' }] });
  expect(toHex(changed)).toBe(toHex(hex(asTaken.replace('05 00 02 00 03', '05 00 02 00 04'))));
});

describe('the layout', () => {
  test('reads an empty list', () => {
    expectBothWays(bridgeMst, '', []);
  });

  test('locates an entry', () => {
    const octets = encode(bridgeMst, [...ENTRIES]);
    expect(
      bridgeMst.codec.locate?.(new DataView(octets.buffer, octets.byteOffset), 0, octets.length, 24).path,
    ).toStrictEqual(['1', 'msti']);
  });
});
