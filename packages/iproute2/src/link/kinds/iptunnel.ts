import { type Ip6tnlInfo, type IpipInfo, type SitInfo, TUNNEL_PROTOCOLS } from '@netlink/rtnetlink';
import { ipAddress, isOn, shown, wholeNumber } from '../field-checks.ts';
import type { Field, Fields } from '../fields.ts';
import { fieldTypes, kept } from '../field-types.ts';
import { overIpv4Fields, type OverIpv4Options } from './over-ipv4.ts';
import { overIpv6Fields, type OverIpv6Options } from './over-ipv6.ts';
import type { Word } from '../word.ts';

/** Settings of an IPIP tunnel: IPv4 over IPv4. */
export interface IpipOptions extends OverIpv4Options {
  /** What is tunnelled (ip calls that `mode`): IPv4, MPLS, or both; both, if absent when the tunnel is made. Cannot be changed. */
  proto?: Word<'any' | 'ipip' | 'mplsip'>;
}

/** Settings of a SIT tunnel: IPv6 over IPv4. */
export interface SitOptions extends OverIpv4Options {
  /** What is tunnelled (ip calls that `mode`): IPv6, IPv4, MPLS or all; all, if absent when the tunnel is made. Cannot be changed. */
  proto?: Word<'any' | 'ip6ip' | 'ipip' | 'mplsip'>;
  /** Whether it is one of ISATAP. Cannot be changed. */
  isatap?: boolean;
  /** Prefix of 6rd: '2001:db8::/32'. That of 6to4, '2002::/16', unless another one is given. */
  prefix?: string;
  /** IPv4 prefix that all relays of 6rd have in common: '192.0.0.0/8'. Absent if there is none. */
  relayPrefix?: string;
}

/** Settings of a tunnel over IPv6. */
export interface Ip6tnlOptions extends OverIpv6Options {
  /** What is tunnelled (ip calls that `mode`): IPv6, IPv4 or all. */
  proto?: Word<'any' | 'ip6ip6' | 'ipip6'>;
}

interface ProtoWire {
  proto?: NonNullable<IpipInfo['proto']>;
}
const { words } = fieldTypes<ProtoWire>();
const proto = (ours: Readonly<Record<string, keyof typeof TUNNEL_PROTOCOLS>>): Field<ProtoWire> =>
  words('proto', ours, TUNNEL_PROTOCOLS);

/** What {@link IpipOptions} are in `IFLA_IPTUN_*`. */
export const ipipFields: Fields<IpipOptions, IpipInfo> = {
  proto: kept(proto({ any: 'ip', ipip: 'ipip', mplsip: 'mpls' })),
  ...overIpv4Fields,
};

const isatap: Field<SitInfo> = {
  // No flag at all is reported as such.
  read: ({ flags }) => flags?.includes('isatap'),
  write(wire, on) {
    wire.flags = isOn(on) ? ['isatap'] : [];
  },
};

function parsePrefix(value: unknown, family: 'IPv4' | 'IPv6'): { address: string; length: number } {
  const found = typeof value === 'string' ? /^([^/]+)\/(\d+)$/.exec(value) : null;
  const [, address, length] = found ?? [];
  if (address === undefined) throw new TypeError(`${shown(value)} is no prefix of ${family}`);
  return {
    address: ipAddress(address, family),
    length: wholeNumber(Number(length), family === 'IPv4' ? 32 : 128),
  };
}

const prefix: Field<SitInfo> = {
  read: ({ prefix6rd, prefixlen6rd }) =>
    prefix6rd === undefined || prefixlen6rd === undefined ? undefined : `${prefix6rd}/${prefixlen6rd}`,
  write(wire, value) {
    const { address, length } = parsePrefix(value, 'IPv6');
    wire.prefix6rd = address;
    wire.prefixlen6rd = length;
  },
};

const relayPrefix: Field<SitInfo> = {
  read: ({ relayPrefix6rd, relayPrefixlen6rd = 0 }) =>
    relayPrefix6rd === undefined || relayPrefixlen6rd === 0
      ? undefined
      : `${relayPrefix6rd}/${relayPrefixlen6rd}`,
  write(wire, value) {
    const { address, length } = parsePrefix(value, 'IPv4');
    wire.relayPrefix6rd = address;
    wire.relayPrefixlen6rd = length;
  },
};

/** What {@link SitOptions} are in `IFLA_IPTUN_*`. */
export const sitFields: Fields<SitOptions, SitInfo> = {
  proto: kept(proto({ any: 'ip', ip6ip: 'ipv6', ipip: 'ipip', mplsip: 'mpls' })),
  ...overIpv4Fields,
  isatap: kept(isatap),
  prefix,
  relayPrefix,
};

/** What {@link Ip6tnlOptions} are in `IFLA_IPTUN_*`. */
export const ip6tnlFields: Fields<Ip6tnlOptions, Ip6tnlInfo> = {
  proto: proto({ any: 'ip', ip6ip6: 'ipv6', ipip6: 'ipip' }),
  ...overIpv6Fields,
};

/** What ip(8) asks of a new tunnel over IPv4 where nothing is said: it carries whatever it can, and as far as that goes. */
export function freshOverIpv4(wire: ProtoWire & Pick<IpipInfo, 'ttl'>): void {
  wire.proto ??= 'ip';
  wire.ttl ??= 0;
}
