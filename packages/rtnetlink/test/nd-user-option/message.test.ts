import { DecodeError } from '@netlink/packet';
import { expect, test } from 'vitest';
import { NdUserOptionMessage } from '../../src/nd-user-option/message.ts';
import { hex, toHex } from '../support/hex.ts';

// RDNSS of RFC 8106: a lifetime of 600 s and one server.
const OPTIONS = `
  19 03 00 00 00 00 02 58 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 53
`;
const OCTETS = hex(`
  0a 00 18 00             // AF_INET6, nduseropt_opts_len 24
  05 00 00 00             // nduseropt_ifindex 5
  86 00 00 00             // nduseropt_icmp_type 134, code 0
  00 00 00 00
  ${OPTIONS}
  14 00 01 00 fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01 // NDUSEROPT_SRCADDR
`);

test('options stand between the header and the attributes, both ways', () => {
  const message = NdUserOptionMessage.decode(OCTETS);
  expect(message).toEqual({
    header: {
      family: 'inet6',
      optsLen: 24,
      ifindex: 5,
      icmpType: 134,
      icmpCode: 0,
      pad2: 0,
      pad3: 0,
      options: hex(OPTIONS),
    },
    attributes: { srcaddr: 'fe80::1' },
  });
  expect(toHex(NdUserOptionMessage.encode(message))).toBe(toHex(OCTETS));
  expect(NdUserOptionMessage.view(OCTETS)).toMatchObject({ ifindex: 5, srcaddr: 'fe80::1' });
});

test('a length that is too great means what there is', () => {
  const octets = OCTETS.slice();
  octets[2] = 0xff;
  expect(NdUserOptionMessage.decode(octets).header.options).toHaveLength(44);
  expect(() => NdUserOptionMessage.decode(OCTETS.subarray(0, 12))).toThrow(DecodeError);
});

test('what lies where', () => {
  expect(NdUserOptionMessage.locate(OCTETS, 4)).toEqual({ path: ['header', 'ifindex'] });
  expect(NdUserOptionMessage.locate(OCTETS, 20)).toEqual({ path: ['header', 'options'] });
  expect(NdUserOptionMessage.locate(OCTETS, 44)).toMatchObject({ path: ['srcaddr'] });
});
