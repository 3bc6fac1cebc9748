import { isIP, isIPv4, SocketAddress } from 'node:net';
import { formatMac, parseMac, viewOf } from '@netlink/packet';
import type { HardwareType } from '@netlink/rtnetlink';
import { macAddress } from './field-checks.ts';

/** What a tunnel's link-layer addresses are, by its sort of link layer. */
const FAMILIES: Readonly<Partial<Record<HardwareType, 'ipv4' | 'ipv6'>>> = {
  tunnel: 'ipv4',
  sit: 'ipv4',
  ipgre: 'ipv4',
  tunnel6: 'ipv6',
  ip6gre: 'ipv6',
};

const OCTETS = { ipv4: 4, ipv6: 16 } as const;

/** A link-layer address as it is read: that of a tunnel is an IP address. One of no octets is absent. */
export function linkLayerAddress(type: HardwareType, address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  const family = FAMILIES[type];
  if (family === undefined) return address;
  const octets = address.split(':');
  if (octets.length !== OCTETS[family]) return address;
  const text =
    family === 'ipv4'
      ? octets.map((octet) => Number.parseInt(octet, 16)).join('.')
      : (octets.join('').match(/.{4}/g) ?? []).join(':');
  return new SocketAddress({ address: text, family }).address;
}

/** An IP address in the form in which one is read. */
export function shortestIp(address: string): string {
  return new SocketAddress({ address, family: isIPv4(address) ? 'ipv4' : 'ipv6' }).address;
}

/**
 * A link-layer address in the form in which one is read.
 *
 * @throws TypeError for what is none.
 */
export function shortestMac(value: unknown): string {
  const octets = parseMac(macAddress(value)) ?? new Uint8Array();
  return formatMac(viewOf(octets), 0, octets.length);
}

const EUI_64 = /^(?:[\da-f]{2}:){7}[\da-f]{2}$/i;

/** Whether a link-layer address is the IP address of a tunnel: its ends say it. What reads as both is a link-layer address. */
export function isTunnelAddress(address: unknown): boolean {
  return typeof address === 'string' && isIP(address) !== 0 && !EUI_64.test(address);
}
