import type { RouteAttributes } from '../../src/route/attributes.ts';
import { RouteMessage } from '../../src/route/message.ts';
import type { NextHop } from '../../src/route/next-hop.ts';

const segments = ['2001:db8::8', '2001:db8::7'];
const srh = { nexthdr: 0, type: 4, segmentsLeft: 1, flags: [], tag: 0, segments } as const;

const encapsulations: readonly RouteAttributes[] = [
  { encapType: 'mpls', encap: { dst: '100/200', ttl: 5 } },
  {
    encapType: 'ip',
    encap: {
      id: 5n,
      dst: '192.0.2.9',
      src: '192.0.2.1',
      ttl: 9,
      tos: 16,
      flags: ['key', 'geneveOpt'],
      opts: { geneve: [[{ class: 1, type: 2, data: Uint8Array.of(1, 2, 3, 4) }]] },
    },
  },
  {
    encapType: 'ip6',
    encap: { id: 5n, dst: '2001:db8::9', hoplimit: 9, tc: 16, opts: { erspan: { ver: 1, index: 7 } } },
  },
  { encapType: 'ila', encap: { locator: '1:1:1:1', csumMode: 'noAction', identType: 'luid' } },
  { encapType: 'seg6', encap: { srh: { mode: 'encap', srh: { ...srh, flags: ['hmac'], segments } } } },
  {
    encapType: 'seg6Local',
    encap: {
      action: 'endX',
      nh6: '2001:db8::7',
      srh: { ...srh, flags: [], segments, tlvs: [{ type: 'padding', value: new Uint8Array(6) }] },
      bpf: { prog: 7, name: 'p' },
      counters: { packets: 1n, bytes: 2n, errors: 3n },
      flavors: { operation: ['psp', 'nextCsid'], lcblockBits: 32, lcnodeFnBits: 16 },
    },
  },
  { encapType: 'bpf', encap: { in: { fd: 7, name: 'p' }, xmitHeadroom: 9 } },
  { encapType: 'rpl', encap: { srh: { nexthdr: 0, type: 3, segmentsLeft: 2, segments } } },
  {
    encapType: 'ioam6',
    encap: {
      mode: 'encap',
      dst: '2001:db8::9',
      trace: { namespaceId: 1, nodelen: 1, overflow: false, remlen: 3, type: 0x80_0000 },
    },
  },
  { encapType: 'xfrm', encap: { ifId: 5, link: 3 } },
  { encapType: 77, encap: Uint8Array.of(1, 2, 3) },
];

const nextHops = encapsulations.slice(0, 4).map((attributes, ifindex): NextHop => {
  return { flags: ['onlink'], hops: 1, ifindex, attributes };
});

/** Payloads of messages about routes, each with another encapsulation, and with next hops that have them all. */
export const everyRoute: readonly Uint8Array[] = [
  ...encapsulations.map((attributes) =>
    RouteMessage.encode({ header: { family: 'inet6', dstLen: 64 }, attributes }),
  ),
  RouteMessage.encode({
    header: { family: 'inet' },
    attributes: { multipath: nextHops },
  }),
  RouteMessage.encode({
    header: { family: 'mpls', dstLen: 20 },
    attributes: { dst: '100', newdst: '200/300', via: { family: 'inet', address: '192.0.2.1' } },
  }),
  RouteMessage.encode({
    header: { family: 'ipmr' },
    attributes: { expires: 2 ** 40, mfcStats: { packets: 1n, bytes: 2n, wrongIf: 3n } },
  }),
];
