import { describe, expect, test } from 'vitest';

import { DoneMessage, NetlinkBuffer, NetlinkHeader, NLM_F_ACK_TLVS, NLMSG_DONE } from '../src/index.ts';
import { hex, toHex } from './support/hex.ts';

function received(flags: number, payload: string): NetlinkBuffer {
  const header = { type: NLMSG_DONE, flags, sequence: 7, port: 9 };
  return NetlinkBuffer.checked(NetlinkHeader.encode(header, hex(payload)));
}

describe('the end of a multipart reply', () => {
  test.each<[string, number, string, DoneMessage]>([
    ['success', 0, '00 00 00 00', { error: 0 }],
    ['an error', 0, 'ed ff ff ff', { error: -19 }],
    [
      'an error with an extended acknowledgement',
      NLM_F_ACK_TLVS,
      'ea ff ff ff  08 00 01 00 62 61 64 00',
      { error: -22, extAck: { msg: 'bad' } },
    ],
  ])('that is %s', (_, flags, payload, value) => {
    expect(DoneMessage.decode(received(flags, payload))).toStrictEqual(value);
    const encoded = DoneMessage.encode(value);
    expect(encoded.flags).toBe(flags);
    expect(toHex(encoded.payload)).toBe(toHex(hex(payload)));
  });

  test.each(['', '01 02 03'])('without a code is success: %s', (payload) => {
    expect(DoneMessage.decode(received(NLM_F_ACK_TLVS, payload))).toStrictEqual({ error: 0 });
  });

  test('with a length for a code is success too', () => {
    expect(DoneMessage.decode(received(0, '14 00 00 00'))).toStrictEqual({ error: 0 });
  });
});
