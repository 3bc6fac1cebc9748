import type { AddressFlag } from '@netlink/rtnetlink';

/** The flags that can be set, by our words. */
export const SETTABLE_FLAGS = {
  nodad: 'nodad',
  optimistic: 'optimistic',
  home: 'homeaddress',
  mngtmpaddr: 'managetempaddr',
  noprefixroute: 'noprefixroute',
  autojoin: 'mcautojoin',
} as const satisfies Record<string, AddressFlag>;

/** All flags but those that depend on more than their bit. */
export const ADDRESS_FLAG_WORDS = {
  ...SETTABLE_FLAGS,
  dadfailed: 'dadfailed',
  deprecated: 'deprecated',
  tentative: 'tentative',
  stablePrivacy: 'stablePrivacy',
} as const satisfies Record<string, AddressFlag>;

/** A lifetime without an end, in seconds (linux/if_addr.h: all ones). */
export const FOREVER = 0xffff_ffff;
