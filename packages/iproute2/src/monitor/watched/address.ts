import {
  AddressMessage,
  RTM_DELADDR,
  RTM_GETADDR,
  RTM_NEWADDR,
  RTNLGRP_IPV4_IFADDR,
  RTNLGRP_IPV6_IFADDR,
} from '@netlink/rtnetlink';
import type { Address } from '../../address/address.ts';
import { readAddress } from '../../address/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import type { Watched } from '../watched.ts';

/** IPv4 and IPv6 addresses: `ip monitor address`. */
export const watchedAddress: Watched<Address> = {
  groups: [RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR],
  types: { new: RTM_NEWADDR, del: RTM_DELADDR },
  list({ connection }, options) {
    return connection.dump(
      requestOf(AddressMessage, {}, { type: RTM_GETADDR, name: 'address get' }, options),
    );
  },
  read({ data, payloadStart, end }, { links, context: { names } }) {
    const message = AddressMessage.decodeAt(data, payloadStart, end);
    const { family } = message.header;
    return family === 'inet' || family === 'inet6' ? readAddress(message, links.nameOf, names) : undefined;
  },
  key: ({ index, local, peer }) => `${index} ${local} ${peer ?? ''}`,
  same: alike<Address>(['validLifeTime', 'preferredLifeTime']),
};
