import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DecodeError, NetlinkBuffer, NetlinkHeader, NLM_F_ACK, NLM_F_REQUEST } from '../src/index.ts';
import { hex, toHex } from './support/hex.ts';

// The request of a dump of all links, as netlink-sys sends it in its examples.
const request = hex(`
  14 00 00 00 // length
  12 00       // RTM_GETLINK
  01 03       // NLM_F_REQUEST, NLM_F_DUMP
  fd fe 38 5c // sequence
  00 00 00 00 // port
  11 00 00 00 // payload`);

const header: NetlinkHeader = { type: 18, flags: 0x301, sequence: 0x5c38fefd, port: 0 };

describe('NetlinkBuffer', () => {
  test('reads the fields of a message', () => {
    const message = NetlinkBuffer.checked(request);
    expect(NetlinkHeader.parse(message)).toStrictEqual(header);
    expect([message.length, message.payloadStart, message.end]).toEqual([20, 16, 20]);
    expect(toHex(message.payload)).toBe('11 00 00 00');
  });

  test('writes them in place, over memory that holds another message', () => {
    const octets = new Uint8Array(20).fill(0xff);
    const message = NetlinkBuffer.unchecked(octets);
    NetlinkHeader.emit(header, message, 4);
    message.payload.set(hex('11 00 00 00'));
    expect(toHex(octets)).toBe(toHex(request));
    message.flags |= NLM_F_ACK | NLM_F_REQUEST;
    expect(toHex(octets.subarray(6, 8))).toBe('05 03');
  });

  test('lies anywhere in a datagram, whose memory it shares', () => {
    const octets = new Uint8Array([...hex('aa aa aa aa'), ...request, 0xbb]);
    const message = NetlinkBuffer.checked(new DataView(octets.buffer, 2), 2);
    expect([message.type, message.end]).toEqual([18, 22]);
    octets[20] = 0x12;
    expect(toHex(message.payload)).toBe('12 00 00 00');
  });

  test.each([
    ['', 'ERR_NETLINK_TRUNCATED', 'header needs 16 octets, 0 are left'],
    [
      '14 00 00 00 12 00 01 03 fd fe 38 5c 00 00 00',
      'ERR_NETLINK_TRUNCATED',
      'header needs 16 octets, 15 are left',
    ],
    [
      '0f 00 00 00 12 00 01 03 fd fe 38 5c 00 00 00 00',
      'ERR_NETLINK_LENGTH',
      'length field is 15, 16 octets are left',
    ],
    [
      '11 00 00 00 12 00 01 03 fd fe 38 5c 00 00 00 00',
      'ERR_NETLINK_LENGTH',
      'length field is 17, 16 octets are left',
    ],
    [
      'ff ff ff ff 12 00 01 03 fd fe 38 5c 00 00 00 00',
      'ERR_NETLINK_LENGTH',
      'length field is 4294967295, 16 octets are left',
    ],
  ])('refuses %s', (octets, code, message) => {
    expect(() => NetlinkBuffer.checked(hex(octets))).toThrow(
      expect.objectContaining({ name: 'DecodeError', code, message }),
    );
    expect(() => NetlinkBuffer.unchecked(hex(octets))).not.toThrow();
  });

  test('does not reach beyond its limit', () => {
    expect(() => NetlinkBuffer.checked(request, 0, 19)).toThrow('length field is 20, 19 octets are left');
    expect(() => NetlinkBuffer.checked(request, 5)).toThrow('header needs 16 octets, 15 are left');
  });

  test('that was checked never throws, whatever the octets', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(20), (octets, length) => {
        if (octets.length > 3) octets.set([length, 0, 0, 0]);
        let message;
        try {
          message = NetlinkBuffer.checked(octets);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
          return;
        }
        expect(message.payload.length).toBe(message.length - 16);
        expect(NetlinkHeader.encode(NetlinkHeader.parse(message), message.payload)).toEqual(
          octets.subarray(0, message.length),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('NetlinkBuffer.all', () => {
  // The length of a message need not be a multiple of four; the next one starts at one all the same.
  const odd = NetlinkHeader.encode(header, hex('01 02 03 04 05'));
  const empty = NetlinkHeader.encode(header, hex(''));

  test('finds the messages of a datagram', () => {
    const datagram = new Uint8Array([...odd, 0, 0, 0, ...empty, ...request]);
    const lengths = Array.from(NetlinkBuffer.all(datagram), (message) => message.length);
    expect(lengths).toEqual([21, 16, 20]);
    expect(Array.from(NetlinkBuffer.all(new DataView(datagram.buffer)))).toHaveLength(3);
  });

  test('does not ask for the padding of the last one', () => {
    expect(Array.from(NetlinkBuffer.all(odd), (message) => toHex(message.payload))).toEqual([
      '01 02 03 04 05',
    ]);
    expect(Array.from(NetlinkBuffer.all(hex('')))).toEqual([]);
  });

  test('throws when it gets to octets that are no message, not before', () => {
    const messages = NetlinkBuffer.all(new Uint8Array([...request, 1, 2, 3]));
    expect(messages.next().value?.type).toBe(18);
    expect(() => messages.next()).toThrow('header needs 16 octets, 3 are left');
  });

  test('does not go round for ever when lengths are 0', () => {
    expect(() => Array.from(NetlinkBuffer.all(new Uint8Array(64)))).toThrow(
      'length field is 0, 64 octets are left',
    );
  });
});

describe('NetlinkHeader', () => {
  test('is written before the payload', () => {
    expect(toHex(NetlinkHeader.encode(header, hex('11 00 00 00')))).toBe(toHex(request));
  });

  test('refuses a message that is longer than its length field can say', () => {
    const message = NetlinkBuffer.unchecked(new Uint8Array(16));
    const emit = () => {
      NetlinkHeader.emit(header, message, 0xffff_ffff - 15);
    };
    expect(emit).toThrow(
      expect.objectContaining({
        code: 'ERR_OUT_OF_RANGE',
        message: 'message of 4294967296 octets is longer than 4294967295',
      }),
    );
    NetlinkHeader.emit(header, message, 0xffff_ffff - 16);
    expect(message.length).toBe(0xffff_ffff);
  });
});
