import { describe, expect, test } from 'vitest';
import { nsidAttributes } from '../../src/nsid/attributes.ts';
import { NsidMessage } from '../../src/nsid/message.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

describe('the attributes of an identifier of a namespace', () => {
  testEachAttribute(nsidAttributes, {
    nsid: ['0800 0100 2a000000', 42],
    pid: ['0800 0200 67120000', 4711],
    fd: ['0800 0300 09000000', 9],
    targetNsid: ['0800 0400 ffffffff', -1],
    currentNsid: ['0800 0500 07000000', 7],
  });

  test('what is no number is refused', () => {
    expect(() => encode(nsidAttributes, { nsid: '42' as never })).toThrow(/^nsid: .* is not a number$/);
    expect(() => encode(nsidAttributes, { fd: -1 })).toThrow(RangeError);
  });
});

test('a message of a kernel', () => {
  const octets = hex(`
    00 00 00 00             // struct rtgenmsg
    08 00 01 00 2a 00 00 00 // NETNSA_NSID 42
  `);
  const message = { header: { family: 'unspec' }, attributes: { nsid: 42 } } as const;
  expect(NsidMessage.decode(octets)).toStrictEqual(message);
  expect(toHex(NsidMessage.encode(message))).toBe(toHex(octets));
  expect(NsidMessage.view(octets).nsid).toBe(42);
});
