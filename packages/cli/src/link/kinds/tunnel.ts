import type { OverIpv4Options, OverIpv6Options, TunnelOptions } from '@netlink/iproute2';
import { type Item, item, number, word } from '../item.ts';

/** A number in hexadecimal; nothing, for none. */
export function hexadecimal(key: string, value: number | undefined, label = key, digits = 0): Item[] {
  if (value === undefined) return [];
  return word(key, `0x${value.toString(16).padStart(digits, '0')}`, label);
}

/** Something that is said if it is so. */
export function ifTrue(key: string, on: boolean | undefined, text = `${key} `): Item[] {
  return on === true ? [item(key, true, text)] : [];
}

/** The first words of a tunnel: where it leads. */
export function endItems({ remote, local, dev }: TunnelOptions): Item[] {
  return [
    ...word('remote', remote),
    ...word('local', local),
    ...(dev === undefined || dev === null ? [] : word('link', String(dev), 'dev')),
  ];
}

/** Hop limit: none is that of the inner packet. */
export function ttlItems(ttl: TunnelOptions['ttl'], label = 'ttl'): Item[] {
  if (ttl === undefined) return [];
  return ttl === 'inherit' ? [item('ttl', 0, `${label} inherit `)] : number('ttl', ttl, label);
}

/** Type of service of tunnels over IPv4: 1 is that of the inner packet. */
export function tosItems(tos: OverIpv4Options['tos']): Item[] {
  if (tos === undefined || tos === 0) return [];
  return tos === 'inherit' ? [item('tos', '0x1', 'tos inherit ')] : hexadecimal('tos', tos);
}

/** A mark, unless it is none. */
export function markItems(mark: number | undefined): Item[] {
  return mark === 0 ? [] : hexadecimal('fwmark', mark);
}

/** A key as ip(8) writes it, like an IPv4 address; none, if it is 0 and that says nothing. */
export function keyItems(key: 'ikey' | 'okey', value: number | string | null | undefined): Item[] {
  if (typeof value !== 'number') return [];
  const octets = [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
  return word(key, octets.join('.'));
}

/** What is taken from the inner packet, and the like, of tunnels over IPv6. */
export function overIpv6Items(link: OverIpv6Options): Item[] {
  const { encapLimit, tclass, flowlabel, dscp } = link;
  return [
    ...ttlItems(link.ttl, 'hoplimit'),
    ...(encapLimit === 'none'
      ? [item('ip6_tnl_f_ign_encap_limit', true, 'encaplimit none ')]
      : number('encap_limit', encapLimit, 'encaplimit')),
    ...(tclass === 'inherit'
      ? [item('ip6_tnl_f_use_orig_tclass', true, 'tclass inherit ')]
      : hexadecimal('tclass', tclass, 'tclass', 2)),
    ...(flowlabel === 'inherit'
      ? [item('ip6_tnl_f_use_orig_flowlabel', true, 'flowlabel inherit ')]
      : hexadecimal('flowlabel', flowlabel, 'flowlabel', 5)),
    ...(dscp === 'inherit' ? [item('ip6_tnl_f_rcv_dscp_copy', true, 'dscp inherit ')] : []),
  ];
}

/** Whether the far end may be here. ip(8) says so after what is of the kind. */
export function localRemoteItems({ allowLocalremote }: OverIpv6Options): Item[] {
  return ifTrue('ip6_tnl_f_allow_local_remote', allowLocalremote, 'allow-localremote ');
}

/** A mark, or that of the inner packet. */
export function markOverIpv6Items(mark: OverIpv6Options['fwmark']): Item[] {
  return mark === 'inherit' ? [item('ip6_tnl_f_use_orig_fwmark', true, 'fwmark inherit ')] : markItems(mark);
}

/** What tunnelled packets are wrapped in once more. */
export function encapItems(encap: TunnelOptions['encap']): Item[] {
  if (encap === undefined) return [];
  const { type, sport = 0, dport = 0, csum = false, csum6 = false, remcsum = false } = encap;
  const kind = typeof type === 'number' ? 'unknown' : type;
  const no = (on: boolean): string => (on ? '' : 'no');
  const text = [
    `encap ${kind} encap-sport ${sport === 0 ? 'auto' : sport} encap-dport ${dport} `,
    `${no(csum)}encap-csum ${no(csum6)}encap-csum6 ${no(remcsum)}encap-remcsum `,
  ].join('');
  return [item('encap', { type: kind, sport, dport, csum, csum6, remcsum }, text)];
}
