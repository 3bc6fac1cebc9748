import {
  NexthopMessage,
  RTM_DELNEXTHOP,
  RTM_GETNEXTHOP,
  RTM_NEWNEXTHOP,
  RTNLGRP_LINK,
  RTNLGRP_NEXTHOP,
} from '@netlink/rtnetlink';
import type { Nexthop } from '../../nexthop/nexthop.ts';
import { nexthopReader } from '../../nexthop/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import { ifKnown } from '../if-known.ts';
import type { Watched } from '../watched.ts';

/** Nexthop objects: `ip monitor nexthop`. */
export const watchedNexthop: Watched<Nexthop> = {
  groups: [RTNLGRP_NEXTHOP],
  types: { new: RTM_NEWNEXTHOP, del: RTM_DELNEXTHOP },
  list({ connection }, options) {
    const verb = { type: RTM_GETNEXTHOP, name: 'nexthop get' };
    // Linux 5.2 has no such thing.
    return ifKnown(connection.dump(requestOf(NexthopMessage, {}, verb, options)));
  },
  read({ data, payloadStart, end }, { links, context: { names } }) {
    return nexthopReader({ nameOf: links.nameOf, names })(RTM_NEWNEXTHOP, data, payloadStart, end);
  },
  key: ({ id }) => id,
  same: alike<Nexthop>([]),
  // Those of a link go with it, or when it goes down, and groups lose them: without a word.
  doubts: {
    groups: [RTNLGRP_LINK],
    by: (_message, { lastChange }) => lastChange === 'switched' || lastChange === 'went',
  },
};
