import {
  AddressMessage,
  RTM_DELANYCAST,
  RTM_DELMULTICAST,
  RTM_NEWANYCAST,
  RTM_NEWMULTICAST,
  RTNLGRP_IPV4_MCADDR,
  RTNLGRP_IPV6_ACADDR,
  RTNLGRP_IPV6_MCADDR,
} from '@netlink/rtnetlink';
import type { SharedAddress } from '../../address/address.ts';
import { readSharedAddress } from '../../address/list.ts';
import type { Watched } from '../watched.ts';

/** Multicast groups that links are in: `ip monitor maddress`. Kernels announce them from Linux 6.14 on. */
export const watchedMulticastAddress: Watched<SharedAddress> = {
  groups: [RTNLGRP_IPV4_MCADDR, RTNLGRP_IPV6_MCADDR],
  types: { new: RTM_NEWMULTICAST, del: RTM_DELMULTICAST },
  isRecent: true,
  ...shared('multicast'),
};

/** Anycast addresses of links: `ip monitor acaddress`. Kernels announce them from Linux 6.15 on. */
export const watchedAnycastAddress: Watched<SharedAddress> = {
  groups: [RTNLGRP_IPV6_ACADDR],
  types: { new: RTM_NEWANYCAST, del: RTM_DELANYCAST },
  isRecent: true,
  ...shared('anycast'),
};

function shared(sort: 'multicast' | 'anycast'): Pick<Watched<SharedAddress>, 'read' | 'key' | 'same'> {
  return {
    read({ data, payloadStart, end }, { links, context: { names } }) {
      return readSharedAddress(sort, AddressMessage.decodeAt(data, payloadStart, end), links.nameOf, names);
    },
    key: ({ index, address }) => `${index} ${address}`,
    same: () => true,
  };
}
