import {
  NeighbourMessage,
  RTM_DELNEIGH,
  RTM_GETNEIGH,
  RTM_NEWNEIGH,
  RTNLGRP_NEIGH,
} from '@netlink/rtnetlink';
import type { FdbEntry } from '../../bridge/fdb/fdb.ts';
import { readFdb } from '../../bridge/fdb/read.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import type { Watched } from '../watched.ts';

/** Forwarding databases of bridges and VXLANs: `bridge monitor fdb`. */
export const watchedFdb: Watched<FdbEntry> = {
  groups: [RTNLGRP_NEIGH],
  types: { new: RTM_NEWNEIGH, del: RTM_DELNEIGH },
  list({ connection }, options) {
    const message = { header: { family: 'bridge' as const } };
    return connection.dump(
      requestOf(NeighbourMessage, message, { type: RTM_GETNEIGH, name: 'fdb get' }, options),
    );
  },
  read({ data, payloadStart, end }, { links }) {
    const message = NeighbourMessage.decodeAt(data, payloadStart, end);
    if (message.header.family !== 'bridge') return undefined;
    const { master, dst, nhId } = message.attributes;
    // The addresses that a device listens to come and go without a word.
    return master === undefined && dst === undefined && nhId === undefined
      ? undefined
      : readFdb(message, links.nameOf);
  },
  // A bridge has an address once in each VLAN, wherever it leads; a VXLAN for each remote host.
  key: ({
    index,
    mac,
    master,
    vlan = '',
    dst = '',
    port = '',
    vni = '',
    srcVni = '',
    via = '',
    nhid = '',
  }) =>
    master === undefined
      ? `${index} ${mac} ${dst} ${port} ${vni} ${srcVni} ${via} ${nhid}`
      : `${master} ${mac} ${vlan}`,
  same: alike<FdbEntry>(['used', 'updated']),
};
