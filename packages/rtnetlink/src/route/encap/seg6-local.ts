import {
  attributes,
  enumeration,
  flags,
  type Infer,
  ipv4,
  ipv6,
  nested,
  noflag,
  string,
  u32,
  u64,
  u8,
} from '@netlink/packet';
import { segmentRoutingHeader } from './segment-routing-header.ts';

/** What is done with the packet (`SEG6_LOCAL_ACTION_*`). */
export const SEG6_LOCAL_ACTION = 1;
/** Segment routing header to put on. */
export const SEG6_LOCAL_SRH = 2;
/** Routing table to look in. */
export const SEG6_LOCAL_TABLE = 3;
/** IPv4 next hop. */
export const SEG6_LOCAL_NH4 = 4;
/** IPv6 next hop. */
export const SEG6_LOCAL_NH6 = 5;
/** Index of the link that packets come in by. */
export const SEG6_LOCAL_IIF = 6;
/** Index of the link that packets go out by. */
export const SEG6_LOCAL_OIF = 7;
/** Program. */
export const SEG6_LOCAL_BPF = 8;
/** Routing table of a VRF. */
export const SEG6_LOCAL_VRFTABLE = 9;
/** Counters. */
export const SEG6_LOCAL_COUNTERS = 10;
/** Flavours. */
export const SEG6_LOCAL_FLAVORS = 11;

/** Program: its descriptor in requests, its identifier in replies. */
export const SEG6_LOCAL_BPF_PROG = 1;
/** Name of the program. */
export const SEG6_LOCAL_BPF_PROG_NAME = 2;

/** Padding. */
export const SEG6_LOCAL_CNT_PAD = 1;
/** Packets handled. */
export const SEG6_LOCAL_CNT_PACKETS = 2;
/** Octets handled. */
export const SEG6_LOCAL_CNT_BYTES = 3;
/** Packets that failed. */
export const SEG6_LOCAL_CNT_ERRORS = 4;

/** Flavours that are on (`SEG6_LOCAL_FLV_OP_*`). */
export const SEG6_LOCAL_FLV_OPERATION = 1;
/** Length of the locator block, in bits. */
export const SEG6_LOCAL_FLV_LCBLOCK_BITS = 2;
/** Length of the node and function part, in bits. */
export const SEG6_LOCAL_FLV_LCNODE_FN_BITS = 3;

/** `SEG6_LOCAL_ACTION_*`: what is done with the packet. */
export const SEG6_LOCAL_ACTIONS = {
  unspec: 0,
  end: 1,
  endX: 2,
  endT: 3,
  endDx2: 4,
  endDx6: 5,
  endDx4: 6,
  endDt6: 7,
  endDt4: 8,
  endB6: 9,
  endB6Encap: 10,
  endBm: 11,
  endS: 12,
  endAs: 13,
  endAm: 14,
  endBpf: 15,
  endDt46: 16,
} as const;
/** The bits of `SEG6_LOCAL_FLV_OP_*`. */
export const SEG6_LOCAL_FLAVORS_WORDS = { psp: 1 << 1, usp: 1 << 2, usd: 1 << 3, nextCsid: 1 << 4 } as const;

/** A program (`SEG6_LOCAL_BPF_PROG_*`). */
export const seg6LocalBpf = attributes({
  prog: [SEG6_LOCAL_BPF_PROG, u32],
  name: [SEG6_LOCAL_BPF_PROG_NAME, string],
});
/** A program. */
export interface Seg6LocalBpf extends Infer<typeof seg6LocalBpf> {}

/** Counters (`SEG6_LOCAL_CNT_*`). */
export const seg6LocalCounters = attributes({
  packets: [SEG6_LOCAL_CNT_PACKETS, u64],
  bytes: [SEG6_LOCAL_CNT_BYTES, u64],
  errors: [SEG6_LOCAL_CNT_ERRORS, u64],
});
/** Counters. */
export interface Seg6LocalCounters extends Infer<typeof seg6LocalCounters> {}

/** Flavours (`SEG6_LOCAL_FLV_*`). */
export const seg6LocalFlavors = attributes({
  operation: [SEG6_LOCAL_FLV_OPERATION, flags(u32, SEG6_LOCAL_FLAVORS_WORDS)],
  lcblockBits: [SEG6_LOCAL_FLV_LCBLOCK_BITS, u8],
  lcnodeFnBits: [SEG6_LOCAL_FLV_LCNODE_FN_BITS, u8],
});
/** Flavours. */
export interface Seg6LocalFlavors extends Infer<typeof seg6LocalFlavors> {}

/** What a segment of this host does with its packets (`SEG6_LOCAL_*`, linux/seg6_local.h): `encap seg6local`. */
export const seg6LocalEncap = attributes({
  action: [SEG6_LOCAL_ACTION, enumeration(u32, SEG6_LOCAL_ACTIONS)],
  srh: [SEG6_LOCAL_SRH, segmentRoutingHeader],
  table: [SEG6_LOCAL_TABLE, u32],
  nh4: [SEG6_LOCAL_NH4, ipv4],
  nh6: [SEG6_LOCAL_NH6, ipv6],
  iif: [SEG6_LOCAL_IIF, u32],
  oif: [SEG6_LOCAL_OIF, u32],
  bpf: [SEG6_LOCAL_BPF, noflag(nested<Seg6LocalBpf>(seg6LocalBpf))],
  vrftable: [SEG6_LOCAL_VRFTABLE, u32],
  counters: [SEG6_LOCAL_COUNTERS, nested<Seg6LocalCounters>(seg6LocalCounters)],
  flavors: [SEG6_LOCAL_FLAVORS, nested<Seg6LocalFlavors>(seg6LocalFlavors)],
});
/** What a segment of this host does with its packets: `encap seg6local`. */
export interface Seg6LocalEncap extends Infer<typeof seg6LocalEncap> {}
