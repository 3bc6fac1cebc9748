import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  DecodeError,
  ErrorMessage,
  NetlinkBuffer,
  NetlinkHeader,
  NLM_F_ACK_TLVS,
  NLM_F_CAPPED,
  NLMSG_ERROR,
} from '../src/index.ts';
import { hex, toHex } from './support/hex.ts';

function received(flags: number, payload: string): NetlinkBuffer {
  const header = { type: NLMSG_ERROR, flags, sequence: 7, port: 9 };
  return NetlinkBuffer.checked(NetlinkHeader.encode(header, hex(payload)));
}

const request = { type: 16, flags: 0x605, sequence: 7, port: 9 };
const requestHeader = '10 00 05 06 07 00 00 00 09 00 00 00';

type Case = readonly [what: string, flags: number, payload: string, value: ErrorMessage];

const bothWays: readonly Case[] = [
  ['an acknowledgement', NLM_F_CAPPED, `00 00 00 00  10 00 00 00 ${requestHeader}`, { error: 0, request }],
  [
    'an error with the request',
    0,
    `ef ff ff ff  15 00 00 00 ${requestHeader} 01 02 03 04 05 00 00 00`,
    { error: -17, request, payload: hex('01 02 03 04 05') },
  ],
  [
    'an error with the request and an extended acknowledgement',
    NLM_F_ACK_TLVS,
    `ea ff ff ff  15 00 00 00 ${requestHeader} 01 02 03 04 05 00 00 00
     08 00 01 00 62 61 64 00
     08 00 02 00 10 00 00 00`,
    { error: -22, request, payload: hex('01 02 03 04 05'), extAck: { msg: 'bad', offs: 16 } },
  ],
  [
    'an error without the request, with an extended acknowledgement',
    NLM_F_CAPPED | NLM_F_ACK_TLVS,
    `ea ff ff ff  10 00 00 00 ${requestHeader}  08 00 05 00 03 00 00 00  08 00 06 00 10 00 00 00`,
    { error: -22, request, extAck: { missType: 3, missNest: 16 } },
  ],
  [
    'a policy and a cookie',
    NLM_F_CAPPED | NLM_F_ACK_TLVS,
    `de ff ff ff  10 00 00 00 ${requestHeader}
     06 00 03 00 aa bb 00 00
     24 00 04 80
       08 00 01 00 04 00 00 00                // type u32
       0c 00 04 00 01 00 00 00 00 00 00 00    // least
       0c 00 05 00 ff 0f 00 00 00 00 00 00    // greatest`,
    {
      error: -34,
      request,
      extAck: { cookie: hex('aa bb'), policy: { type: 'u32', minValueU: 1n, maxValueU: 4095n } },
    },
  ],
  [
    'attributes of a newer kernel',
    NLM_F_CAPPED | NLM_F_ACK_TLVS,
    `ea ff ff ff  10 00 00 00 ${requestHeader}  08 00 20 00 03 00 00 00`,
    { error: -22, request, extAck: { $raw: [{ type: 32, value: hex('03 00 00 00'), at: 0 }] } },
  ],
];

describe('an error message', () => {
  test.each(bothWays)('that is %s', (_, flags, payload, value) => {
    expect(ErrorMessage.decode(received(flags, payload))).toStrictEqual(value);
    const encoded = ErrorMessage.encode(value);
    expect(encoded.flags).toBe(flags);
    expect(toHex(encoded.payload)).toBe(toHex(hex(payload)));
  });

  test('of a capped request does not count what was left out', () => {
    // The length in the inner header is that of the request as it was sent.
    const message = received(
      NLM_F_CAPPED | NLM_F_ACK_TLVS,
      `ef ff ff ff  00 40 00 00 ${requestHeader}  08 00 01 00 62 61 64 00`,
    );
    expect(ErrorMessage.decode(message)).toStrictEqual({ error: -17, request, extAck: { msg: 'bad' } });
  });

  test.each([
    ['longer than what is there', 'ff 00 00 00', '01 02 03 04', '01 02 03 04'],
    ['longer than 2 GiB', 'f0 ff ff ff', '01 02 03 04', '01 02 03 04'],
    ['shorter than its header', '08 00 00 00', '01 02 03 04', ''],
  ])('whose request claims to be %s', (_, length, rest, payload) => {
    const message = received(NLM_F_ACK_TLVS, `ef ff ff ff ${length} ${requestHeader} ${rest}`);
    expect(ErrorMessage.decode(message)).toMatchObject({ error: -17, request, payload: hex(payload) });
  });

  test.each(['', '00 00 00', `00 00 00 00 10 00 00 00 ${requestHeader.slice(0, -3)}`])(
    'that ends too early: %s',
    (payload) => {
      expect(() => ErrorMessage.decode(received(0, payload))).toThrow(
        expect.objectContaining({
          code: 'ERR_NETLINK_TRUNCATED',
          message: expect.stringMatching(/^error message needs 20 octets, \d+ are left$/),
        }),
      );
    },
  );

  test('is a value or a DecodeError, whatever the octets', () => {
    fc.assert(
      fc.property(fc.nat(0xffff), fc.uint8Array({ maxLength: 80 }), fc.nat(100), (flags, payload, length) => {
        if (payload.length > 7) payload.set([length, 0, 0, 0], 4);
        const octets = new Uint8Array(200).fill(0xff);
        const header = { type: NLMSG_ERROR, flags, sequence: 0, port: 0 };
        octets.set(NetlinkHeader.encode(header, payload), 40);
        try {
          const message = ErrorMessage.decode(NetlinkBuffer.checked(octets, 40));
          expect(message.payload?.length ?? 0).toBeLessThanOrEqual(payload.length - 20);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
