import { attributes, flags, type Infer, ip, s32, stringUpTo, struct, u32 } from '@netlink/packet';
import * as c from './constants.ts';
import { ADDRESS_FLAGS, addressProtocol } from './words.ts';

/**
 * Lifetimes: `struct ifa_cacheinfo` (linux/if_addr.h). `prefered` and `valid` are in seconds, 2³² - 1 is for ever; `cstamp`
 * and `tstamp`, when the address was made and changed, in hundredths of a second since boot.
 */
export const addressCacheInfo = struct({ prefered: u32, valid: u32, cstamp: u32, tstamp: u32 });
/** Lifetimes of an address. */
export interface AddressCacheInfo extends Infer<typeof addressCacheInfo> {}

/** `IFA_*`: the attributes of an address (linux/if_addr.h). */
export const addressAttributes = attributes({
  address: [c.IFA_ADDRESS, ip],
  local: [c.IFA_LOCAL, ip],
  label: [c.IFA_LABEL, stringUpTo(15)],
  broadcast: [c.IFA_BROADCAST, ip],
  anycast: [c.IFA_ANYCAST, ip],
  cacheinfo: [c.IFA_CACHEINFO, addressCacheInfo],
  multicast: [c.IFA_MULTICAST, ip],
  flags: [c.IFA_FLAGS, flags(u32, ADDRESS_FLAGS)],
  rtPriority: [c.IFA_RT_PRIORITY, u32],
  targetNetnsid: [c.IFA_TARGET_NETNSID, s32],
  proto: [c.IFA_PROTO, addressProtocol],
  mcUsers: [c.IFA_MC_USERS, u32],
});
/** The attributes of an address. */
export interface AddressAttributes extends Infer<typeof addressAttributes> {}
