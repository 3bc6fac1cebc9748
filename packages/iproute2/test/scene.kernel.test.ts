import { bigScene, useNamespace } from '@netlink/kernel-test';
import { NETLINK_HEADER_LENGTH } from '@netlink/packet';
import { Connection } from '@netlink/proto';
import {
  RtnlMessage,
  RTM_GETADDR,
  RTM_GETLINK,
  RTM_GETNEIGH,
  RTM_GETROUTE,
  RTM_GETRULE,
} from '@netlink/rtnetlink';
import { expect, test } from 'vitest';

const NETLINK_ROUTE = 0;
const AF_INET = 2;
const AF_INET6 = 10;

const ns = useNamespace({
  async setup(namespace) {
    await bigScene(namespace);
  },
});

test.each([
  ['links', RTM_GETLINK, 16, 0, 12],
  ['addresses', RTM_GETADDR, 8, 0, 20],
  ['IPv4 routes', RTM_GETROUTE, 12, AF_INET, 40],
  ['IPv6 routes', RTM_GETROUTE, 12, AF_INET6, 10],
  ['neighbours', RTM_GETNEIGH, 12, 0, 10],
  ['IPv4 rules', RTM_GETRULE, 12, AF_INET, 3],
  ['IPv6 rules', RTM_GETRULE, 12, AF_INET6, 2],
])('%s: decoded and encoded again they have the same octets', async (_name, type, length, family, least) => {
  using connection = Connection.open({ protocol: NETLINK_ROUTE, netns: ns().path });
  const body = Uint8Array.of(family, ...new Uint8Array(length - 1));
  let count = 0;
  for await (const batch of connection.dump({ type, body })) {
    for (const received of batch) {
      const message = RtnlMessage.decode(received);
      expect(message.type).not.toBe('other');
      const again = RtnlMessage.encode(message);
      expect(hex(again.subarray(NETLINK_HEADER_LENGTH))).toBe(hex(received.payload));
      count++;
    }
  }
  expect(count).toBeGreaterThanOrEqual(least);
});

function hex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex');
}
