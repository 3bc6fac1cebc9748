import { attributes, enumeration, type Infer, u8 } from '@netlink/packet';
import { ilaLocator } from './ila-locator.ts';

/** Locator: the upper half of the destination. */
export const ILA_ATTR_LOCATOR = 1;
/** Identifier: the lower half. Routes have none. */
export const ILA_ATTR_IDENTIFIER = 2;
/** Locator to be replaced. Routes have none. */
export const ILA_ATTR_LOCATOR_MATCH = 3;
/** Index of a link. Routes have none. */
export const ILA_ATTR_IFINDEX = 4;
/** Direction. Routes have none. */
export const ILA_ATTR_DIR = 5;
/** Padding. */
export const ILA_ATTR_PAD = 6;
/** What becomes of the checksum. */
export const ILA_ATTR_CSUM_MODE = 7;
/** Type of the identifier. */
export const ILA_ATTR_IDENT_TYPE = 8;
/** Where the translation takes place. */
export const ILA_ATTR_HOOK_TYPE = 9;

/** `ILA_CSUM_*`: what becomes of the checksum. */
export const ILA_CSUM_MODES = { adjustTransport: 0, neutralMap: 1, noAction: 2, neutralMapAuto: 3 } as const;
/** `ILA_ATYPE_*`: the types of identifier. */
export const ILA_IDENT_TYPES = {
  iid: 0,
  luid: 1,
  virtV4: 2,
  virtUniV6: 3,
  virtMultiV6: 4,
  nonlocalAddr: 5,
  rsvd1: 6,
  rsvd2: 7,
  useFormat: 32,
} as const;
/** `ILA_HOOK_*`: where the translation takes place. */
export const ILA_HOOK_TYPES = { routeOutput: 0, routeInput: 1 } as const;

/** Identifier-locator addressing (`ILA_ATTR_*`, linux/ila.h): `encap ila`. */
export const ilaEncap = attributes({
  locator: [ILA_ATTR_LOCATOR, ilaLocator],
  csumMode: [ILA_ATTR_CSUM_MODE, enumeration(u8, ILA_CSUM_MODES)],
  identType: [ILA_ATTR_IDENT_TYPE, enumeration(u8, ILA_IDENT_TYPES)],
  hookType: [ILA_ATTR_HOOK_TYPE, enumeration(u8, ILA_HOOK_TYPES)],
});
/** Identifier-locator addressing: `encap ila`. */
export interface IlaEncap extends Infer<typeof ilaEncap> {}
