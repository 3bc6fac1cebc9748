import { describe, expect, test } from 'vitest';

import { EncodeRangeError, NLA_F_NESTED, Writer } from '../src/index.ts';
import { hex, toHex } from './support/hex.ts';

function dirty(capacity: number): Writer {
  return new Writer(new Uint8Array(capacity).fill(0xff));
}

describe('a writer', () => {
  test('writes numbers in host or network order', () => {
    const writer = dirty(64);
    writer.u8(1);
    writer.u16(0x0203);
    writer.u16(0x0203, false);
    writer.u32(0x04050607);
    writer.u32(0x04050607, false);
    writer.u64(0x08090a0b0c0d0e0fn);
    writer.u64(0x08090a0b0c0d0e0fn, false);
    expect(toHex(writer.finish())).toBe(
      toHex(hex('01 0302 0203 07060504 04050607 0f0e0d0c0b0a0908 08090a0b0c0d0e0f')),
    );
    expect(writer.length).toBe(29);
  });

  test.each([0, 1, 3, 4, 7, 512])('of capacity %i grows as it must', (capacity) => {
    const writer = dirty(capacity);
    for (let octet = 0; octet < 100; octet++) writer.u8(octet);
    writer.u64(1n);
    writer.bytes(hex('aa bb'));
    expect(writer.length).toBe(110);
    expect(writer.finish().subarray(0, 100)).toEqual(Uint8Array.from({ length: 100 }, (_, octet) => octet));
    expect(toHex(writer.finish().subarray(100))).toBe('01 00 00 00 00 00 00 00 aa bb');
    expect(writer.data.getUint8(108)).toBe(0xaa);
  });

  test('that starts empty has room without being told', () => {
    const writer = new Writer();
    expect([writer.length, toHex(writer.finish())]).toEqual([0, '']);
    writer.zeros(5000);
    expect(writer.finish()).toEqual(new Uint8Array(5000));
  });

  test('flags an attribute once its value is known', () => {
    const writer = dirty(64);
    const mark = writer.open(1);
    writer.flag(NLA_F_NESTED);
    writer.u32(5);
    writer.close(mark);
    expect(toHex(writer.finish())).toBe('08 00 01 80 05 00 00 00');
  });

  test('fills in lengths and pads, over memory that is not zero', () => {
    const writer = dirty(64);
    const outer = writer.open(0x8012);
    const inner = writer.open(1);
    writer.u8(7);
    writer.close(inner);
    writer.close(outer);
    expect(toHex(writer.finish())).toBe('0c 00 12 80 05 00 01 00 07 00 00 00');
  });

  test('refuses attributes that are too long for their length field', () => {
    const writer = new Writer();
    const mark = writer.open(1);
    writer.zeros(65532);
    expect(() => {
      writer.close(mark);
    }).toThrow(EncodeRangeError);
  });

  test('writes text as UTF-8 and tells how long it is', () => {
    const writer = dirty(1);
    expect(writer.text('eth0')).toBe(4);
    expect(writer.text('aü😀')).toBe(7);
    expect(writer.text('')).toBe(0);
    expect(toHex(writer.finish())).toBe('65 74 68 30 61 c3 bc f0 9f 98 80');
  });

  test('appends zeros, pads, and fills up', () => {
    const writer = dirty(64);
    expect(writer.zeros(3)).toBe(0);
    writer.pad();
    writer.pad();
    expect(writer.length).toBe(4);
    writer.u8(1);
    writer.fill(4, 3);
    writer.fill(4, 3);
    expect(toHex(writer.finish())).toBe('00 00 00 00 01 00 00');
    expect(() => {
      writer.fill(4, 2);
    }).toThrow(new EncodeRangeError('3 octets do not fit into 2'));
  });

  test('reserves room that is written afterwards', () => {
    const writer = dirty(8);
    const at = writer.reserve(4);
    writer.u8(9);
    writer.data.setUint32(at, 1, true);
    expect(toHex(writer.finish())).toBe('01 00 00 00 09');
  });

  test('forgets what it is told to', () => {
    const writer = dirty(8);
    writer.u32(0x01020304);
    writer.truncate(2);
    writer.truncate(3);
    expect(toHex(writer.finish())).toBe('04 03');
    writer.reset();
    expect(writer.length).toBe(0);
    writer.pad();
    writer.u8(5);
    writer.pad();
    expect(toHex(writer.finish())).toBe('05 00 00 00');
  });

  test('hands out a window or a copy', () => {
    const writer = dirty(8);
    writer.u8(1);
    const [octets, copy] = [writer.finish(), writer.copy()];
    writer.reset();
    writer.u8(2);
    expect([octets[0], copy[0]]).toEqual([2, 1]);
  });
});
