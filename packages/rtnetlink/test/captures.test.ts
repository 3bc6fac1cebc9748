import { capturedMessages } from '@netlink/kernel-test';
import { NetlinkBuffer } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { RTM_NEWLINK } from '../src/constants.ts';
import * as rtnetlink from '../src/index.ts';
import { RtnlMessage } from '../src/message.ts';
import { toHex } from './support/hex.ts';
import { residueOf } from './support/residue.ts';
import { capitals } from './support/uapi-names.ts';

// Links have tests of their own.
const captures = capturedMessages()
  .filter(({ type }) => type !== RTM_NEWLINK)
  .map(({ name, octets, capture }) => ({ name, octets, command: capture.command }));

const fixtures = [...new Set(captures.map(({ name }) => name.slice(0, name.indexOf('#'))))].map(
  (fixture) => ({
    fixture,
    messages: captures.filter(({ name }) => name.startsWith(`${fixture}#`)),
  }),
);

function typed(octets: Uint8Array): Exclude<RtnlMessage, { type: 'other' }> {
  const message = RtnlMessage.decode(NetlinkBuffer.checked(octets));
  if (message.type === 'other') throw new Error(`type ${message.header.type} has no codec`);
  return message;
}

/** Kinds of encapsulation that the kernel takes with `NLA_F_NESTED` only, and answers without it: of nexthop objects all. */
const ANSWERED_WITHOUT_FLAG = new Set<unknown>(['rpl', 'ioam6', 'xfrm']);

function residueBesidesFlag(message: ReturnType<typeof typed>): string[] {
  const found = residueOf(message.message);
  const isFlagged =
    message.type === 'newNexthop' ||
    (message.type === 'newRoute' && ANSWERED_WITHOUT_FLAG.has(message.message.attributes.encapType));
  if (!isFlagged) return found;
  return found.filter((item) => item !== 'attributes.$wire {"encap":{"flags":0}}');
}

test('there are captures of every object and of several kernels', () => {
  const types = new Set(captures.map(({ octets }) => typed(octets).type));
  expect([...types]).toEqual(
    expect.arrayContaining([
      'newAddr',
      'getMulticast',
      'newRoute',
      'newNeigh',
      'newNeightbl',
      'newRule',
      'newNexthop',
      'newNexthopbucket',
      'newNetconf',
    ]),
  );
  expect(new Set(fixtures.map(({ fixture }) => fixture.split('/')[0])).size).toBeGreaterThan(1);
});

describe.each(fixtures)('$fixture', ({ messages }) => {
  test('is written as it was read', () => {
    for (const { name, octets } of messages) {
      expect(toHex(RtnlMessage.encode(typed(octets))), name).toBe(toHex(octets));
    }
  });

  test('is read without remainder', () => {
    for (const { name, octets } of messages)
      expect(residueBesidesFlag(typed(octets)), name).toStrictEqual([]);
  });

  test('has the number of its word', () => {
    for (const { name, octets } of messages) {
      const { type, header } = typed(octets);
      expect(rtnetlink[`RTM_${capitals(type).replace('_', '')}` as 'RTM_NEWADDR'], name).toBe(header.type);
    }
  });
});

/** The routes of a fixture that `ip` had made. */
function routesOf(fixture: string) {
  return captures.flatMap(({ name, octets }) => {
    const message = typed(octets);
    if (!name.startsWith(`${fixture}#`) || message.type !== 'newRoute') return [];
    return [message.message.attributes];
  });
}

test.each([
  ['mpls', { encapType: 'mpls', encap: { dst: '100/200' } }],
  ['ip', { encapType: 'ip', encap: { id: 5n, dst: '192.0.2.9', src: '192.0.2.1', ttl: 9, tos: 0x16 } }],
  [
    'ip6',
    { encapType: 'ip6', encap: { id: 5n, dst: '2001:db8::9', src: '2001:db8::1', hoplimit: 9, tc: 0x16 } },
  ],
  [
    'seg6',
    {
      encapType: 'seg6',
      encap: { srh: { mode: 'encap', srh: { segments: ['2001:db8::8', '2001:db8::7'], segmentsLeft: 1 } } },
    },
  ],
  ['seg6local', { encapType: 'seg6Local', encap: { action: 'endX', nh6: '2001:db8::7' } }],
  ['rpl', { encapType: 'rpl', encap: { srh: { segments: ['2001:db8::8', '2001:db8::7'] } } }],
  [
    'ila',
    {
      encapType: 'ila',
      encap: { locator: '1:1:1:1', csumMode: 'adjustTransport', identType: 'luid', hookType: 'routeOutput' },
    },
  ],
])('encapsulation by %s is typed', (kind, wanted) => {
  expect(routesOf(`6.18/route/encap-${kind}`)[0]).toMatchObject(wanted);
});

test('metrics are typed', () => {
  expect(routesOf('6.18/route/metrics')[0]?.metrics).toStrictEqual({
    lock: ['mtu', 'cwnd', 'rtoMin'],
    mtu: 1300,
    advmss: 1240,
    window: 4000,
    rtt: 1600,
    rttvar: 400,
    ssthresh: 9,
    cwnd: 10,
    reordering: 5,
    hoplimit: 33,
    initcwnd: 20,
    initrwnd: 30,
    features: ['ecn'],
    rtoMin: 300,
    quickack: 1,
    ccAlgo: 'reno',
  });
});

test('next hops are typed', () => {
  expect(routesOf('6.18/route/multipath')[0]?.multipath).toStrictEqual([
    { flags: [], hops: 2, ifindex: expect.any(Number) as number, attributes: { gateway: '192.0.2.2' } },
    {
      flags: [],
      hops: 0,
      ifindex: expect.any(Number) as number,
      attributes: { via: { family: 'inet6', address: 'fe80::9' } },
    },
    {
      flags: ['onlink'],
      hops: 0,
      ifindex: expect.any(Number) as number,
      attributes: { gateway: '203.0.113.1' },
    },
  ]);
});

test('routes of labels are typed', () => {
  expect(routesOf('6.18/route/mpls').map(({ dst, newdst, via }) => ({ dst, newdst, via }))).toContainEqual({
    dst: '101',
    newdst: '200/201',
    via: { family: 'inet6', address: '2001:db8::2' },
  });
});

test('groups of nexthop objects are typed', () => {
  const found = captures.flatMap(({ name, octets }) => {
    const message = typed(octets);
    if (!name.startsWith('6.12/nexthop-groups#') || message.type !== 'newNexthop') return [];
    return [message.message.attributes];
  });
  expect(found.filter(({ id }) => id === 11)).toMatchObject([
    {
      groupType: 'res',
      group: [
        { id: 1, weight: 0 },
        { id: 2, weight: 6 },
      ],
      resGroup: { buckets: 4, idleTimer: 700, unbalancedTimer: 900, unbalancedTime: 0n },
    },
    {
      groupStats: [
        { id: 1, packets: 0n },
        { id: 2, packets: 0n },
      ],
    },
  ]);
});
