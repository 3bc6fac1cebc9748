import {
  NETNSA_NSID_NOT_ASSIGNED,
  NsidMessage,
  RTM_DELNSID,
  RTM_GETNSID,
  RTM_NEWNSID,
  RTNLGRP_NSID,
} from '@netlink/rtnetlink';
import type { NetnsId } from '../../netns/netns.ts';
import { requestOf } from '../../object-request.ts';
import type { Watched } from '../watched.ts';

/** Ids of network namespaces: `ip monitor nsid`. An event has no name: when an id goes, so may the namespace have. */
export const watchedNsid: Watched<NetnsId> = {
  groups: [RTNLGRP_NSID],
  types: { new: RTM_NEWNSID, del: RTM_DELNSID },
  list({ connection }, options) {
    return connection.dump(requestOf(NsidMessage, {}, { type: RTM_GETNSID, name: 'netns get' }, options));
  },
  read({ data, payloadStart, end }) {
    const { nsid } = NsidMessage.viewAt(data, payloadStart, end);
    return nsid === undefined || nsid === NETNSA_NSID_NOT_ASSIGNED ? undefined : { nsid };
  },
  key: ({ nsid }) => nsid,
  same: () => true,
};
