import { describe, expect, test } from 'vitest';

import {
  attributes,
  bytes,
  type Codec,
  custom,
  list,
  nested,
  string,
  tagged,
  u16,
  u32,
  u8,
  viewOf,
} from '../src/index.ts';
import { hex } from './support/hex.ts';

const vlan = attributes({ id: [1, u16], map: [3, list(1, u32)] });
const info = attributes({
  kind: [1, string],
  data: [2, tagged('kind', { vlan: nested(vlan) })],
  self: [3, nested((): Codec<object> => info)],
  opaque: [4, nested((): Codec<unknown> => plain)],
});
const plain = custom<Uint8Array>(bytes.codec as Codec<Uint8Array>).codec;
const space = attributes({ mtu: [4, u32], info: [18, nested(info)], octet: [5, u8] });

const octets = hex(`
  08 00 04 00 dc 05 00 00     //  0 mtu
  40 00 12 80                 //  8 info
    20 00 02 80               // 12 info.data
      06 00 01 00 05 00 00 00 // 16 info.data.id, 2 of padding at 22
      14 00 03 80             // 24 info.data.map
        08 00 01 00 01 00 00 00 // 28 info.data.map.0
        08 00 01 00 02 00 00 00 // 36 info.data.map.1
    09 00 01 00 76 6c 61 6e 00 00 00 00 // 44 info.kind
    08 00 03 80               // 56 info.self
      04 00 09 00             // 60 info.self.#9
    08 00 04 80 01 02 03 04   // 64 info.opaque
  04 00 63 00                 // 72 #99
  03 00 05 00                 // 76 no attribute`);
const data = viewOf(octets);

describe('what lies at an offset', () => {
  test.each<[number, readonly string[]]>([
    [0, ['mtu']],
    [7, ['mtu']],
    [8, ['info']],
    [12, ['info', 'data']],
    [16, ['info', 'data', 'id']],
    [20, ['info', 'data', 'id']],
    [22, ['info', 'data']],
    [24, ['info', 'data', 'map']],
    [28, ['info', 'data', 'map', '0']],
    [43, ['info', 'data', 'map', '1']],
    [44, ['info', 'kind']],
    [56, ['info', 'self']],
    [60, ['info', 'self', '#9']],
    [70, ['info', 'opaque']],
    [72, ['#99']],
    [76, []],
    [900, []],
  ])('%i', (offset, path) => {
    expect(space.locate(data, 0, octets.length, offset).path).toEqual(path);
  });

  test('is a space whose attributes have names, where it is no attribute of it', () => {
    const place = space.locate(data, 0, octets.length, 900);
    expect([place.nameOf?.(4), place.nameOf?.(18), place.nameOf?.(6)]).toEqual(['mtu', 'info', undefined]);
    const inner = space.locate(data, 0, octets.length, 22);
    expect([inner.nameOf?.(1), inner.nameOf?.(2)]).toEqual(['id', undefined]);
  });

  test('is not looked for in a choice that was not made', () => {
    const unknown = hex('0c 00 02 80 06 00 01 00 05 00 00 00');
    expect(info.locate(viewOf(unknown), 0, unknown.length, 6).path).toEqual(['data']);
  });
});
