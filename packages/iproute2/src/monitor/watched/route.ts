import {
  ADDRESS_FAMILIES,
  AddressMessage,
  RouteMessage,
  RTM_DELADDR,
  RTM_DELROUTE,
  RTM_GETROUTE,
  RTM_NEWROUTE,
  RTNLGRP_IPV4_IFADDR,
  RTNLGRP_IPV4_ROUTE,
  RTNLGRP_IPV6_ROUTE,
  RTNLGRP_LINK,
  RTNLGRP_MPLS_ROUTE,
} from '@netlink/rtnetlink';
import { requestOf } from '../../object-request.ts';
import { routeMessages } from '../../route/messages.ts';
import { routeReader } from '../../route/read.ts';
import type { Route } from '../../route/route.ts';
import type { Watched } from '../watched.ts';
import { foldRoutes, sameRoute } from './route-fold.ts';

const FAMILIES = ['inet', 'inet6', 'mpls'] as const;

/** Routes of all tables: `ip monitor route`. */
export const watchedRoute: Watched<Route> = {
  groups: [RTNLGRP_IPV4_ROUTE, RTNLGRP_IPV6_ROUTE, RTNLGRP_MPLS_ROUTE],
  types: { new: RTM_NEWROUTE, del: RTM_DELROUTE },
  list({ connection }, options) {
    const request = { type: RTM_GETROUTE, name: 'route get' };
    return routeMessages(() =>
      Promise.resolve(
        FAMILIES.map((family) => ({
          family: ADDRESS_FAMILIES[family],
          dump: connection.dump(requestOf(RouteMessage, { header: { family } }, request, options)),
        })),
      ),
    ).stream();
  },
  read({ data, payloadStart, end }, { links, context: { names } }) {
    return routeReader({ nameOf: links.nameOf, names })(RTM_NEWROUTE, data, payloadStart, end);
  },
  key: ({ family, table = '', dst, from = '', tos = '', metric = '' }) =>
    `${family} ${table} ${dst} ${from} ${tos} ${metric}`,
  same: sameRoute,
  fold: foldRoutes,
  // IPv4 says nothing of the routes that go with a link, or with the address that they name as their source, nor that a next
  // hop is dead.
  doubts: {
    groups: [RTNLGRP_LINK, RTNLGRP_IPV4_IFADDR],
    by: ({ type, data, payloadStart, end }, { lastChange }) =>
      lastChange === 'switched' ||
      lastChange === 'went' ||
      (type === RTM_DELADDR && AddressMessage.viewAt(data, payloadStart, end).family === 'inet'),
  },
};
