import {
  RouteMessage,
  RTM_DELROUTE,
  RTM_GETROUTE,
  RTM_NEWROUTE,
  RTNLGRP_IPV4_MROUTE,
  RTNLGRP_IPV6_MROUTE,
} from '@netlink/rtnetlink';
import type { MulticastRoute } from '../../mroute/mroute.ts';
import { readMulticastRoute } from '../../mroute/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import { ifKnown } from '../if-known.ts';
import type { Watched } from '../watched.ts';

const FAMILIES = ['ipmr', 'ip6mr'] as const;

/** Routes of multicasts: `ip monitor mroute`. */
export const watchedMulticastRoute: Watched<MulticastRoute> = {
  groups: [RTNLGRP_IPV4_MROUTE, RTNLGRP_IPV6_MROUTE],
  types: { new: RTM_NEWROUTE, del: RTM_DELROUTE },
  async *list({ connection }, options) {
    const request = { type: RTM_GETROUTE, name: 'mroute get' };
    for (const family of FAMILIES) {
      // It may route none of this family.
      yield* ifKnown(connection.dump(requestOf(RouteMessage, { header: { family } }, request, options)));
    }
  },
  read({ data, payloadStart, end }, { links, context: { names } }) {
    const message = RouteMessage.decodeAt(data, payloadStart, end);
    const { family } = message.header;
    // All other routes come by messages of the same type.
    return family === 'ipmr' || family === 'ip6mr'
      ? readMulticastRoute(message, links.nameOf, names)
      : undefined;
  },
  key: ({ family, table, src, dst }) => `${family} ${table} ${src} ${dst}`,
  same: alike<MulticastRoute>(['packets', 'bytes', 'wrongIf', 'expires']),
};
