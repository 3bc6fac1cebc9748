import {
  RTM_DELVLAN,
  RTM_GETVLAN,
  RTM_NEWVLAN,
  RTNLGRP_BRVLAN,
  RTNLGRP_LINK,
  VlanDumpMessage,
  VlanMessage,
} from '@netlink/rtnetlink';
import { readEachVlan } from '../../bridge/vlan/read.ts';
import type { BridgeVlan } from '../../bridge/vlan/vlan.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import { ifKnown } from '../if-known.ts';
import type { Watched } from '../watched.ts';

/** VLANs of bridges and their ports, one by one: `bridge monitor vlan`. Kernels announce them from Linux 5.6 on. */
export const watchedVlan: Watched<BridgeVlan> = {
  groups: [RTNLGRP_BRVLAN],
  types: { new: RTM_NEWVLAN, del: RTM_DELVLAN },
  isRecent: true,
  list({ connection }, options) {
    const message = { header: { family: 'bridge' as const } };
    const verb = { type: RTM_GETVLAN, name: 'vlan get' };
    // There are kernels whose bridges have no VLANs.
    return ifKnown(connection.dump(requestOf(VlanDumpMessage, message, verb, options)));
  },
  // The same messages tell of settings for whole bridges, and have no VLANs of ports then.
  read({ data, payloadStart, end }, { links }) {
    return readEachVlan(VlanMessage.decodeAt(data, payloadStart, end), links.nameOf);
  },
  key: ({ index, vid }) => `${index} ${vid}`,
  same: alike<BridgeVlan>(['stats', 'mcastNGroups']),
  // Those of a bridge go with it without a word.
  doubts: { groups: [RTNLGRP_LINK], by: (_message, { lastChange }) => lastChange === 'went' },
};
