import { enumeration, type Layout, u8 } from '@netlink/packet';
import * as c from './constants.ts';

/** `IFA_F_*`: the flags of an address. `secondary` of IPv4 and `temporary` of IPv6 are one bit, read as `secondary`. */
export const ADDRESS_FLAGS = {
  secondary: c.IFA_F_SECONDARY,
  temporary: c.IFA_F_TEMPORARY,
  nodad: c.IFA_F_NODAD,
  optimistic: c.IFA_F_OPTIMISTIC,
  dadfailed: c.IFA_F_DADFAILED,
  homeaddress: c.IFA_F_HOMEADDRESS,
  deprecated: c.IFA_F_DEPRECATED,
  tentative: c.IFA_F_TENTATIVE,
  permanent: c.IFA_F_PERMANENT,
  managetempaddr: c.IFA_F_MANAGETEMPADDR,
  noprefixroute: c.IFA_F_NOPREFIXROUTE,
  mcautojoin: c.IFA_F_MCAUTOJOIN,
  stablePrivacy: c.IFA_F_STABLE_PRIVACY,
} as const;
/** A flag of an address. */
export type AddressFlag = keyof typeof ADDRESS_FLAGS | number;

/** `IFAPROT_*`: who made an address. */
export const ADDRESS_PROTOCOLS = {
  unspec: c.IFAPROT_UNSPEC,
  kernelLo: c.IFAPROT_KERNEL_LO,
  kernelRa: c.IFAPROT_KERNEL_RA,
  kernelLl: c.IFAPROT_KERNEL_LL,
} as const;
/** Who made an address; a number where there is no word. */
export type AddressProtocol = keyof typeof ADDRESS_PROTOCOLS | number;
/** `IFAPROT_*` in one octet. */
export const addressProtocol: Layout<AddressProtocol> = enumeration(u8, ADDRESS_PROTOCOLS);
