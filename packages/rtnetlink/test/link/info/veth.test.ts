import { expect, test } from 'vitest';
import { vethInfo } from '../../../src/link/info/veth.ts';
import { encode, expectBothWays } from '../../support/both-ways.ts';

const HEADER = '00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00';

test('the other end is a whole message', () => {
  expectBothWays(
    vethInfo,
    `
      24 00 01 00 // length 36, VETH_INFO_PEER
      00 00 01 00 00 00 00 00 01 00 00 00 01 00 00 00 // struct ifinfomsg: ether, UP
      07 00 03 00 // length 7, IFLA_IFNAME
      76 31 00 00 // v1
      08 00 04 00 // length 8, IFLA_MTU
      78 05 00 00 // 1400
    `,
    {
      peer: {
        header: { family: 'unspec', type: 'ether', index: 0, flags: ['up'], change: ['up'] },
        attributes: { ifname: 'v1', mtu: 1400 },
      },
    },
  );
});

test('what a request leaves out is 0', () => {
  expect(encode(vethInfo, { peer: {} })).toStrictEqual(
    encode(vethInfo, { peer: { header: {}, attributes: {} } }),
  );
  expectBothWays(vethInfo, `14 00 01 00 ${HEADER}`, {
    peer: {
      header: { family: 'unspec', type: 'netrom', index: 0, flags: [], change: [] },
      attributes: {},
    },
  });
});

test('a peer that is no message is kept as octets', () => {
  const octets = '08 00 01 00 01 02 03 04';
  expectBothWays(vethInfo, octets, {
    $raw: [
      {
        type: 1,
        value: Uint8Array.of(1, 2, 3, 4),
        at: 0,
        fault: { code: 'ERR_NETLINK_TRUNCATED', message: expect.stringMatching(/^peer: /) as string },
      },
    ],
  });
});

test('a fault names the way to it', () => {
  expect(() => encode(vethInfo, { peer: { attributes: { mtu: -1 } } })).toThrow(
    'peer.mtu: -1 is not a whole number from 0 to 4294967295',
  );
  expect(() => encode(vethInfo, { peer: { header: { index: 1.5 } } })).toThrow(
    /^peer.header.index: 1.5 is not/,
  );
  expect(() => encode(vethInfo, { peer: { attributes: { linkinfo: {} } as never } })).toThrow(
    'peer.linkinfo: is no attribute of this space',
  );
});
