import { describe, expect, test } from 'vitest';
import { netconfAttributes } from '../../src/netconf/attributes.ts';
import { NetconfMessage } from '../../src/netconf/message.ts';
import { encode } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

describe('the settings of an address family', () => {
  testEachAttribute(netconfAttributes, {
    ifindex: ['0800 0100 ffffffff', -1],
    forwarding: ['0800 0200 01000000', 1],
    rpFilter: ['0800 0300 02000000', 2],
    mcForwarding: ['0800 0400 01000000', 1],
    proxyNeigh: ['0800 0500 01000000', 1],
    ignoreRoutesWithLinkdown: ['0800 0600 01000000', 1],
    input: ['0800 0700 01000000', 1],
    bcForwarding: ['0800 0800 01000000', 1],
    forceForwarding: ['0800 0900 01000000', 1],
  });

  test('what is no number is refused', () => {
    expect(() => encode(netconfAttributes, { forwarding: true as never })).toThrow(/^forwarding: /);
    expect(() => encode(netconfAttributes, { ifindex: 2 ** 31 })).toThrow(RangeError);
  });
});

test('a message of a kernel', () => {
  const octets = hex(`
    1c 00 00 00             // struct netconfmsg, AF_MPLS
    08 00 01 00 02 00 00 00 // NETCONFA_IFINDEX 2
    08 00 07 00 00 00 00 00 // NETCONFA_INPUT 0
  `);
  const message = { header: { family: 'mpls' }, attributes: { ifindex: 2, input: 0 } } as const;
  expect(NetconfMessage.decode(octets)).toStrictEqual(message);
  expect(toHex(NetconfMessage.encode(message))).toBe(toHex(octets));
  expect(NetconfMessage.view(octets).input).toBe(0);
});
