import {
  type AddressProtocol,
  ADDRESS_PROTOCOLS,
  ROUTE_PROTOCOLS,
  type RouteProtocol,
  type RouteScope,
} from '@netlink/rtnetlink';
import type { Names } from './names.ts';

// linux/rtnetlink.h: RT_SCOPE_*, where the kernel's words are others than ip's.
const SCOPES = { universe: 0, site: 200, link: 253, host: 254, nowhere: 255 } as const;

/** A scope in the word of ip(8): 'global'. */
export function scopeName(names: Names, scope: RouteScope): string | number {
  return names.scopes.nameOf(typeof scope === 'number' ? scope : SCOPES[scope]);
}

/** Who made something, in the word of ip(8): 'static'. */
export function protocolName(names: Names, protocol: RouteProtocol): string | number {
  return names.protocols.nameOf(typeof protocol === 'number' ? protocol : ROUTE_PROTOCOLS[protocol]);
}

/** Who made an address, in the word of ip(8): 'kernel_ll'. */
export function addressProtocolName(names: Names, protocol: AddressProtocol): string | number {
  return names.addressProtocols.nameOf(typeof protocol === 'number' ? protocol : ADDRESS_PROTOCOLS[protocol]);
}
