import {
  RTM_DELTUNNEL,
  RTM_GETTUNNEL,
  RTM_NEWTUNNEL,
  RTNLGRP_LINK,
  RTNLGRP_TUNNEL,
  TunnelMessage,
} from '@netlink/rtnetlink';
import { readEachVni } from '../../bridge/vni/read.ts';
import type { Vni } from '../../bridge/vni/vni.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import { ifKnown } from '../if-known.ts';
import type { Watched } from '../watched.ts';

/** Identifiers that VXLANs let in, one by one: `bridge monitor vni`. Kernels have them from Linux 5.18 on. */
export const watchedVni: Watched<Vni> = {
  groups: [RTNLGRP_TUNNEL],
  types: { new: RTM_NEWTUNNEL, del: RTM_DELTUNNEL },
  isRecent: true,
  list({ connection }, options) {
    const message = { header: { family: 'bridge' as const } };
    const verb = { type: RTM_GETTUNNEL, name: 'vni get' };
    // There are kernels without VXLANs.
    return ifKnown(connection.dump(requestOf(TunnelMessage, message, verb, options)));
  },
  read({ data, payloadStart, end }, { links }) {
    return readEachVni(TunnelMessage.decodeAt(data, payloadStart, end), links.nameOf);
  },
  key: ({ index, vni }) => `${index} ${vni}`,
  same: alike<Vni>(['stats']),
  // Those of a VXLAN go with it without a word.
  doubts: { groups: [RTNLGRP_LINK], by: (_message, { lastChange }) => lastChange === 'went' },
};
