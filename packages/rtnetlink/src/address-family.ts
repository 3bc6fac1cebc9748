import { enumeration, type Layout, u16, u8 } from '@netlink/packet';

/**
 * `AF_*`: the address families, by their words (sys/socket.h), and the two routing families for multicast that have no
 * sockets of that number, `RTNL_FAMILY_IPMR` and `RTNL_FAMILY_IP6MR` (linux/rtnetlink.h).
 */
export const ADDRESS_FAMILIES = {
  unspec: 0,
  unix: 1,
  inet: 2,
  ax25: 3,
  ipx: 4,
  appletalk: 5,
  netrom: 6,
  bridge: 7,
  atmpvc: 8,
  x25: 9,
  inet6: 10,
  rose: 11,
  decnet: 12,
  netbeui: 13,
  security: 14,
  key: 15,
  netlink: 16,
  packet: 17,
  ash: 18,
  econet: 19,
  atmsvc: 20,
  rds: 21,
  sna: 22,
  irda: 23,
  pppox: 24,
  wanpipe: 25,
  llc: 26,
  ib: 27,
  mpls: 28,
  can: 29,
  tipc: 30,
  bluetooth: 31,
  iucv: 32,
  rxrpc: 33,
  isdn: 34,
  phonet: 35,
  ieee802154: 36,
  caif: 37,
  alg: 38,
  nfc: 39,
  vsock: 40,
  kcm: 41,
  qipcrtr: 42,
  smc: 43,
  xdp: 44,
  mctp: 45,
  ipmr: 128,
  ip6mr: 129,
} as const;

/** The word of an address family; a number where there is none. */
export type AddressFamily = keyof typeof ADDRESS_FAMILIES | number;

/** An address family in one octet, as in most headers. */
export const addressFamily: Layout<AddressFamily> = enumeration(u8, ADDRESS_FAMILIES);
/** An address family in two octets (`__kernel_sa_family_t`), as in `RTA_VIA`. */
export const addressFamily16: Layout<AddressFamily> = enumeration(u16, ADDRESS_FAMILIES);
