import {
  NetconfMessage,
  RTM_DELNETCONF,
  RTM_GETNETCONF,
  RTM_NEWNETCONF,
  RTNLGRP_IPV4_NETCONF,
  RTNLGRP_IPV6_NETCONF,
  RTNLGRP_MPLS_NETCONF,
} from '@netlink/rtnetlink';
import type { Netconf } from '../../netconf/netconf.ts';
import { readNetconf } from '../../netconf/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import { ifKnown } from '../if-known.ts';
import type { Watched } from '../watched.ts';

const FAMILIES = ['inet', 'inet6', 'mpls'] as const;

/** How links forward and filter: `ip monitor netconf`. */
export const watchedNetconf: Watched<Netconf> = {
  groups: [RTNLGRP_IPV4_NETCONF, RTNLGRP_IPV6_NETCONF, RTNLGRP_MPLS_NETCONF],
  types: { new: RTM_NEWNETCONF, del: RTM_DELNETCONF },
  async *list({ connection }, options) {
    const verb = { type: RTM_GETNETCONF, name: 'netconf get' };
    for (const family of FAMILIES) {
      // A kernel without the family has no such settings.
      yield* ifKnown(connection.dump(requestOf(NetconfMessage, { header: { family } }, verb, options)));
    }
  },
  read({ data, payloadStart, end }, { links }) {
    return readNetconf(NetconfMessage.decodeAt(data, payloadStart, end), links.nameOf);
  },
  early: ({ type, data, payloadStart, end }) =>
    type === RTM_NEWNETCONF ? NetconfMessage.viewAt(data, payloadStart, end).ifindex : undefined,
  key: ({ family, interface: name, index = name }) => `${family} ${index}`,
  same: alike([]),
  // An event has what has changed and no more.
  fold: ([known], { action, object }) => (action === 'del' ? [] : [{ ...known, ...object }]),
};
