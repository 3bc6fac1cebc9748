import { LinkMessage, RTM_DELLINK, RTM_GETLINK, RTM_NEWLINK, RTNLGRP_LINK } from '@netlink/rtnetlink';
import type { Link } from '../../link/link.ts';
import { readLink } from '../../link/read.ts';
import { readingOf } from '../../link/reading.ts';
import { requestOf } from '../../object-request.ts';
import { alike } from '../alike.ts';
import { isOfLink } from '../../link-table.ts';
import type { Watched } from '../watched.ts';

/** Links: `ip monitor link`. */
export const watchedLink: Watched<Link> = {
  groups: [RTNLGRP_LINK],
  types: { new: RTM_NEWLINK, del: RTM_DELLINK },
  list({ connection }, options) {
    return connection.dump(requestOf(LinkMessage, {}, { type: RTM_GETLINK, name: 'link get' }, options));
  },
  read(message, { links, context: { names } }) {
    if (!isOfLink(message)) return undefined;
    const reading = readingOf({ nameOf: links.nameOf, isUp: links.isUp }, names);
    return readLink(LinkMessage.decodeAt(message.data, message.payloadStart, message.end), reading);
  },
  key: ({ index }) => index,
  same: alike<Link>(['stats']),
};
