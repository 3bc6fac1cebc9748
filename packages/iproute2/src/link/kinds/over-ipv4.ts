import type { GreInfo } from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { fieldTypes } from '../field-types.ts';
import { tunnelFields, type TunnelOptions, type TunnelWire } from './tunnel.ts';

/** Settings that all tunnels over IPv4 have. */
export interface OverIpv4Options extends TunnelOptions {
  /** Type of service of tunnelled packets, or that of the inner packet. */
  tos?: number | 'inherit';
  /** Whether the MTU of the path is discovered. It is, unless this is `false`; it has to be, with a fixed `ttl`. */
  pmtudisc?: boolean;
  /** Mark by which tunnelled packets are routed. */
  fwmark?: number;
}

/** What is common to the attributes of these tunnels. */
export type OverIpv4Wire = TunnelWire & Pick<GreInfo, 'tos' | 'pmtudisc' | 'fwmark'>;

const { onOff, whole, wholeOr } = fieldTypes<OverIpv4Wire>();

/** The fields that all tunnels over IPv4 have. */
export const overIpv4Fields: Fields<OverIpv4Options, OverIpv4Wire> = {
  ...tunnelFields('IPv4'),
  tos: wholeOr('tos', 255, { inherit: 1 }),
  pmtudisc: onOff('pmtudisc'),
  fwmark: whole('fwmark', 0xffff_ffff),
};
