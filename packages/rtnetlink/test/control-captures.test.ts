import { capturedMessages } from '@netlink/kernel-test';
import {
  DoneMessage,
  ErrorMessage,
  NETLINK_HEADER_LENGTH,
  NetlinkBuffer,
  NLMSG_DONE,
  NLMSG_ERROR,
} from '@netlink/packet';
import { expect, test } from 'vitest';
import { toHex } from './support/hex.ts';

const errors = capturedMessages(NLMSG_ERROR).map(({ name, octets, capture }) => ({
  name,
  octets,
  command: capture.command,
  message: ErrorMessage.decode(NetlinkBuffer.checked(octets)),
}));

test('there are errors, acknowledgements, and both with more to say', () => {
  expect(errors.some(({ message }) => message.error === 0)).toBe(true);
  expect(errors.some(({ message }) => message.error < 0)).toBe(true);
  const said = errors.flatMap(({ message }) => message.extAck ?? []);
  expect(said.some(({ msg }) => msg !== undefined)).toBe(true);
  expect(said.some(({ offs }) => offs !== undefined)).toBe(true);
});

test.each(errors.filter(({ message }) => message.payload !== undefined))(
  '$name is written as it was read',
  ({ octets, message }) => {
    expect(toHex(ErrorMessage.encode(message).payload)).toBe(toHex(octets.subarray(NETLINK_HEADER_LENGTH)));
  },
);

test.each(errors.filter(({ message }) => message.payload === undefined))(
  '$name is written as it was read, but for the length of a request that is not there',
  ({ octets, message }) => {
    const payload = octets.slice(NETLINK_HEADER_LENGTH);
    // nlmsg_len of the header that follows the code.
    new DataView(payload.buffer).setUint32(4, NETLINK_HEADER_LENGTH, true);
    expect(toHex(ErrorMessage.encode(message).payload)).toBe(toHex(payload));
  },
);

test.each([
  ['ip link set dev sample mtu 1', -22, { msg: 'mtu less than device minimum' }],
  ['ip route add 198.51.100.0/24 via 203.0.113.1', -101, { msg: 'Nexthop has invalid gateway' }],
  ['ip link add link lower name other type vlan id 5', -17, { msg: '8021q: VLAN device already exists' }],
  ['ip nexthop add id 2 group 1', -22, { msg: 'Invalid nexthop id' }],
])('%s', (wanted, error, extAck) => {
  const refusals = errors.filter(
    ({ command, message }) => command === wanted && message.extAck !== undefined,
  );
  expect(refusals.map(({ message }) => ({ error: message.error, extAck: message.extAck }))).toContainEqual(
    expect.objectContaining({ error, extAck: expect.objectContaining(extAck) as unknown }),
  );
});

const ends = capturedMessages(NLMSG_DONE);

test.each(ends)('$name ends a dump, and is written as it was read', ({ octets, capture }) => {
  const message = DoneMessage.decode(NetlinkBuffer.checked(octets));
  // A table that does not exist is said to be so at the end of its dump.
  expect(message.error).toBe(capture.command === 'ip route show table 1234' ? -2 : 0);
  expect(toHex(DoneMessage.encode(message).payload)).toBe(toHex(octets.subarray(NETLINK_HEADER_LENGTH)));
});

test('there are ends of dumps', () => {
  expect(ends.length).toBeGreaterThan(5);
});
