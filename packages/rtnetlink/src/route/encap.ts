import { enumeration, type Layout, nested, noflag, tagged, type TaggedPair, u16 } from '@netlink/packet';
import { type BpfEncap, bpfEncap } from './encap/bpf.ts';
import { type IlaEncap, ilaEncap } from './encap/ila.ts';
import { type Ioam6Encap, ioam6Encap } from './encap/ioam6.ts';
import { type IpEncap, ipEncap } from './encap/ip.ts';
import { type Ip6Encap, ip6Encap } from './encap/ip6.ts';
import { type MplsEncap, mplsEncap } from './encap/mpls.ts';
import { type RplEncap, rplEncap } from './encap/rpl.ts';
import { type Seg6Encap, seg6Encap } from './encap/seg6.ts';
import { type Seg6LocalEncap, seg6LocalEncap } from './encap/seg6-local.ts';
import { type XfrmEncap, xfrmEncap } from './encap/xfrm.ts';

/** `LWTUNNEL_ENCAP_*`: the kinds of encapsulation, by their words (linux/lwtunnel.h). */
export const ENCAP_TYPES = {
  none: 0,
  mpls: 1,
  ip: 2,
  ila: 3,
  ip6: 4,
  seg6: 5,
  bpf: 6,
  seg6Local: 7,
  rpl: 8,
  ioam6: 9,
  xfrm: 10,
} as const;

const flagged = {
  mpls: nested<MplsEncap>(mplsEncap),
  ip: nested<IpEncap>(ipEncap),
  ila: nested<IlaEncap>(ilaEncap),
  ip6: nested<Ip6Encap>(ip6Encap),
  seg6: nested<Seg6Encap>(seg6Encap),
  bpf: nested<BpfEncap>(bpfEncap),
  seg6Local: nested<Seg6LocalEncap>(seg6LocalEncap),
  rpl: nested<RplEncap>(rplEncap),
  ioam6: nested<Ioam6Encap>(ioam6Encap),
  xfrm: nested<XfrmEncap>(xfrmEncap),
} as const;

/** The kinds of encapsulation with their settings. The newer ones insist on `NLA_F_NESTED` in requests, which replies lack. */
export const encaps = {
  ...flagged,
  mpls: noflag(flagged.mpls),
  ip: noflag(flagged.ip),
  ila: noflag(flagged.ila),
  ip6: noflag(flagged.ip6),
  seg6: noflag(flagged.seg6),
  bpf: noflag(flagged.bpf),
  seg6Local: noflag(flagged.seg6Local),
} as const;

/** The word of a kind of encapsulation; a number where there is none. */
export type EncapType = keyof typeof ENCAP_TYPES | number;
/** `LWTUNNEL_ENCAP_*` in two octets. */
export const encapType: Layout<EncapType> = enumeration(u16, ENCAP_TYPES);
/** An encapsulation, whose kind the key `encapType` beside it tells. */
export const encap = tagged('encapType', encaps);
/** The same of a nexthop object, which insists on `NLA_F_NESTED` whatever the kind is; replies lack it there too. */
export const nexthopEncap = tagged('encapType', flagged);

/** A kind of encapsulation and its settings: `encapType` tells the types of `encap` apart. */
export type RouteEncap =
  | Exclude<TaggedPair<'encapType', 'encap', typeof encaps>, { encapType: object }>
  | { encapType: 'none' | number; encap?: Uint8Array };
