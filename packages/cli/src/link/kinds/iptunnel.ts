import type { LinkOf } from '@netlink/iproute2';
import { type Item, item, number } from '../item.ts';
import {
  encapItems,
  endItems,
  ifTrue,
  markItems,
  markOverIpv6Items,
  localRemoteItems,
  overIpv6Items,
  tosItems,
  ttlItems,
} from './tunnel.ts';

function protocolItems(proto: string | number | undefined): Item[] {
  return proto === undefined ? [] : [item('proto', String(proto), `${proto} `)];
}

/** What is said of IPIP and SIT. */
export function iptunnelItems(link: LinkOf<'ipip'> | LinkOf<'sit'>): Item[] {
  const { pmtudisc } = link;
  return [
    ...ifTrue('external', link.external),
    ...protocolItems(link.proto),
    ...endItems(link),
    ...ttlItems(link.ttl),
    ...tosItems(link.tos),
    ...(pmtudisc === undefined ? [] : [item('pmtudisc', pmtudisc, pmtudisc ? 'pmtudisc ' : 'nopmtudisc ')]),
    ...(link.kind === 'sit' ? sitItems(link) : []),
    ...markItems(link.fwmark),
    ...encapItems(link.encap),
  ];
}

function sitItems({ isatap, prefix, relayPrefix }: LinkOf<'sit'>): Item[] {
  return [
    ...ifTrue('isatap', isatap),
    ...prefixItems(prefix, '', '6rd-prefix'),
    ...prefixItems(relayPrefix, 'relay_', '6rd-relay_prefix'),
  ];
}

function prefixItems(prefix: string | undefined, before: string, label: string): Item[] {
  if (prefix === undefined) return [];
  const [address = '', length] = prefix.split('/');
  return [
    item(`${before}prefix`, address, `${label} ${prefix} `),
    ...number(`${before}prefixlen`, Number(length)).map(({ key = '', json = null }) => ({ key, json })),
  ];
}

/** What is said of tunnels over IPv6. */
export function ip6tnlItems(link: LinkOf<'ip6tnl'>): Item[] {
  return [
    ...ifTrue('external', link.external),
    ...protocolItems(link.proto),
    ...endItems(link),
    ...overIpv6Items(link),
    ...localRemoteItems(link),
    ...markOverIpv6Items(link.fwmark),
    ...encapItems(link.encap),
  ];
}
