import {
  NeighbourMessage,
  RTM_DELNEIGH,
  RTM_GETNEIGH,
  RTM_NEWNEIGH,
  RTNLGRP_NEIGH,
} from '@netlink/rtnetlink';
import type { Neighbour } from '../../neighbour/neighbour.ts';
import { readNeighbour } from '../../neighbour/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import type { Watched } from '../watched.ts';

/** Neighbours, ARP and NDP: `ip monitor neighbour`. */
export const watchedNeighbour: Watched<Neighbour> = {
  groups: [RTNLGRP_NEIGH],
  types: { new: RTM_NEWNEIGH, del: RTM_DELNEIGH },
  list({ connection }, options) {
    return connection.dump(
      requestOf(NeighbourMessage, {}, { type: RTM_GETNEIGH, name: 'neighbour get' }, options),
    );
  },
  read({ data, payloadStart, end }, { links, context: { names } }) {
    const message = NeighbourMessage.decodeAt(data, payloadStart, end);
    const { family } = message.header;
    // The same group announces the forwarding database of bridges.
    return family === 'inet' || family === 'inet6' ? readNeighbour(message, links.nameOf, names) : undefined;
  },
  key: ({ index = 0, dst, proxy = false }) => `${index} ${dst} ${proxy}`,
  same: alike<Neighbour>(['refcnt', 'used', 'confirmed', 'updated', 'probes']),
};
