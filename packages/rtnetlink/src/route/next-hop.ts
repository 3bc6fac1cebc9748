import {
  align,
  attributes,
  type AttributeSet,
  DecodeError,
  EncodeTypeError,
  type Infer,
  Layout,
  LITTLE_ENDIAN,
  type Place,
  repeatedIp,
  s32,
  shown,
  type Spec,
  struct,
  u16,
  u32,
  u8,
  type Values,
  within,
} from '@netlink/packet';
import * as c from './constants.ts';
import { encap, encapType, type RouteEncap } from './encap.ts';
import { labelStack } from './label-stack.ts';
import { routeVia } from './via.ts';
import { nextHopFlags } from './words.ts';

/** Where packets go: a route with one next hop has these itself. */
export const nextHopSpec = {
  gateway: [c.RTA_GATEWAY, repeatedIp],
  via: [c.RTA_VIA, routeVia],
  newdst: [c.RTA_NEWDST, labelStack],
  flow: [c.RTA_FLOW, u32],
  encapType: [c.RTA_ENCAP_TYPE, encapType],
  encap: [c.RTA_ENCAP, encap],
} as const satisfies Spec;

interface PlainAttributes extends Omit<Values<typeof nextHopSpec>, keyof RouteEncap> {}
/** The attributes of a next hop among several: those of `RTA_*` that say where packets go. */
export type NextHopAttributes = PlainAttributes & RouteEncap;

/** `RTA_*` within `RTA_MULTIPATH`. */
export const nextHopAttributes = attributes(
  nextHopSpec,
) as AttributeSet<unknown> as AttributeSet<NextHopAttributes>;

/** `struct rtnexthop` (linux/rtnetlink.h); `len` counts what follows it too. */
export const nextHopHeader = struct({ len: u16, flags: nextHopFlags, hops: u8, ifindex: s32 });

/** One of several next hops (`struct rtnexthop` and what follows it). */
export interface NextHop extends Omit<Infer<typeof nextHopHeader>, 'len' | '$tail'> {
  /** Its weight less one; of a multicast route, the least time to live of packets that go there. */
  hops: number;
  /** Index of its link; of a multicast route, the output interface. */
  ifindex: number;
  /** Where packets go on that link. */
  attributes?: NextHopAttributes;
}

/** Where the next hop at `start` ends, its padding not counted; -1 if there is none. */
function endOf(data: DataView, start: number, end: number): number {
  if (end - start < nextHopHeader.size) return -1;
  const to = start + data.getUint16(start, LITTLE_ENDIAN);
  return to < start + nextHopHeader.size || to > end ? -1 : to;
}

function decodeOne(data: DataView, start: number, end: number, depth: number): NextHop {
  const attributesStart = start + nextHopHeader.size;
  const { flags, hops, ifindex } = nextHopHeader.codec.decode(data, start, attributesStart, depth) as Infer<
    typeof nextHopHeader
  >;
  if (end === attributesStart) return { flags, hops, ifindex };
  return {
    flags,
    hops,
    ifindex,
    attributes: nextHopAttributes.decode(data, attributesStart, end, depth + 1),
  };
}

function locate(data: DataView, start: number, end: number, offset: number): Place {
  let at = start;
  for (let index = 0; at < end; index++) {
    const to = endOf(data, at, end);
    if (to < 0) break;
    if (offset < to) {
      const inner = nextHopAttributes.locate(data, at + nextHopHeader.size, to, offset);
      return { ...inner, path: [String(index), ...inner.path] };
    }
    at = align(to);
  }
  return { path: [] };
}

/** Several next hops, one after another: `RTA_MULTIPATH`. */
export const nextHops: Layout<NextHop[]> = new Layout<NextHop[]>({
  decode(data, start, end, depth) {
    const hops: NextHop[] = [];
    for (let at = start; at < end;) {
      const to = endOf(data, at, end);
      if (to < 0) throw new DecodeError('ERR_NETLINK_LENGTH', `${end - at} octets are no next hop`);
      hops.push(decodeOne(data, at, to, depth));
      at = start + align(to - start);
      for (let gap = to; gap < Math.min(at, end); gap++) {
        if (data.getUint8(gap) !== 0) throw new DecodeError('ERR_NETLINK_VALUE', 'padding is not zero');
      }
      if (at >= end && to < end)
        throw new DecodeError('ERR_NETLINK_LENGTH', 'padding follows the last next hop');
    }
    return hops;
  },
  encode(writer, hops: unknown) {
    if (!Array.isArray(hops)) throw new EncodeTypeError(`${shown(hops)} is not an array`);
    for (const [index, hop] of (hops as NextHop[]).entries()) {
      writer.pad();
      const start = writer.length;
      try {
        if (typeof hop !== 'object' || (hop as unknown) === null)
          throw new EncodeTypeError(`${shown(hop)} is not an object`);
        const { attributes: inner, ...header } = hop;
        nextHopHeader.codec.encode(writer, header);
        if (inner !== undefined) nextHopAttributes.encode(writer, inner);
      } catch (error) {
        throw within(error, String(index));
      }
      writer.data.setUint16(start, writer.length - start, LITTLE_ENDIAN);
    }
  },
  locate,
});
