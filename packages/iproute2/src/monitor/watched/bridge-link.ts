import { BridgeLinkMessage, RTM_DELLINK, RTM_GETLINK, RTM_NEWLINK, RTNLGRP_LINK } from '@netlink/rtnetlink';
import type { BridgeLink } from '../../bridge/link/bridge-link.ts';
import { isBridgeLink, readBridgeLink } from '../../bridge/link/read.ts';
import { readingOf } from '../../link/reading.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import type { Watched } from '../watched.ts';

const AF_BRIDGE = 7;

/** Ports of bridges, and devices that are bridges themselves: what `bridge monitor link` says of ports. */
export const watchedBridgeLink: Watched<BridgeLink> = {
  groups: [RTNLGRP_LINK],
  types: { new: RTM_NEWLINK, del: RTM_DELLINK },
  list({ connection }, options) {
    const message = { header: { family: 'bridge' as const } };
    return connection.dump(
      requestOf(BridgeLinkMessage, message, { type: RTM_GETLINK, name: 'bridge link get' }, options),
    );
  },
  // Messages of the same type tell of links.
  read({ type, data, payloadStart, end }, { links, context: { names } }) {
    if (data.getUint8(payloadStart) !== AF_BRIDGE) return undefined;
    const message = BridgeLinkMessage.decodeAt(data, payloadStart, end);
    if (!(type === RTM_DELLINK ? isOfPort(message) : isBridgeLink(message.attributes))) return undefined;
    return readBridgeLink(message, readingOf({ nameOf: links.nameOf, isUp: links.isUp }, names));
  },
  key: ({ index, hwmode = '' }) => `${index} ${hwmode}`,
  same: alike<BridgeLink>(['holdTimer', 'messageAgeTimer', 'forwardDelayTimer', 'mcastNGroups']),
};

// Of a port that goes the kernel tells no settings to know it by.
function isOfPort({ header, attributes: { master } }: BridgeLinkMessage): boolean {
  return master !== undefined && master !== header.index;
}
