import type { ErspanOptions, GreHeaderOptions, LinkOf } from '@netlink/iproute2';
import { type Item, item, number, word } from '../item.ts';
import {
  encapItems,
  endItems,
  hexadecimal,
  ifTrue,
  keyItems,
  localRemoteItems,
  markItems,
  markOverIpv6Items,
  overIpv6Items,
  tosItems,
  ttlItems,
} from './tunnel.ts';

/** What is said of GRE over IPv4, GRETAP and ERSPAN. */
export function greItems(link: LinkOf<'gre'> | LinkOf<'gretap'> | LinkOf<'erspan'>): Item[] {
  const { pmtudisc } = link;
  return [
    ...ifTrue('external', link.external),
    ...endItems(link),
    ...ttlItems(link.ttl),
    ...tosItems(link.tos),
    ...(pmtudisc === undefined ? [] : [item('pmtudisc', pmtudisc, pmtudisc ? '' : 'nopmtudisc ')]),
    ...ifTrue('ignore_df', link.ignoreDf, 'ignore-df '),
    ...headerItems(link),
    ...markItems(link.fwmark),
    ...(link.kind === 'erspan' ? erspanItems(link) : []),
    ...encapItems(link.encap),
  ];
}

/** What is said of GRE over IPv6, GRETAP and ERSPAN. */
export function ip6greItems(link: LinkOf<'ip6gre'> | LinkOf<'ip6gretap'> | LinkOf<'ip6erspan'>): Item[] {
  return [
    ...ifTrue('external', link.external),
    ...endItems(link),
    ...overIpv6Items(link),
    ...headerItems(link),
    ...localRemoteItems(link),
    ...markOverIpv6Items(link.fwmark),
    ...(link.kind === 'ip6erspan' ? erspanItems(link) : []),
    ...encapItems(link.encap),
  ];
}

function headerItems(link: GreHeaderOptions): Item[] {
  return [
    ...keyItems('ikey', link.ikey),
    ...keyItems('okey', link.okey),
    ...ifTrue('iseq', link.iseq),
    ...ifTrue('oseq', link.oseq),
    ...ifTrue('icsum', link.icsum),
    ...ifTrue('ocsum', link.ocsum),
  ];
}

function erspanItems({ erspanIndex, erspanVer, erspanDir, erspanHwid }: ErspanOptions): Item[] {
  return [
    ...number('erspan_index', erspanIndex),
    ...number('erspan_ver', erspanVer),
    ...(erspanDir === undefined ? [] : word('erspan_dir', String(erspanDir))),
    ...(erspanHwid === 0 ? word('erspan_hwid', '0') : hexadecimal('erspan_hwid', erspanHwid)),
  ];
}
