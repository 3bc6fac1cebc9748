import { message, type Message, type MessageView } from '@netlink/packet';
import { type LinkAttributes, linkAttributes } from './attributes.ts';
import { type LinkHeader, linkHeader } from './header.ts';

/** A message about a link: RTM_NEWLINK, RTM_DELLINK, RTM_GETLINK, RTM_SETLINK, RTM_NEWLINKPROP, RTM_DELLINKPROP. */
export interface LinkMessage extends Message<LinkHeader, LinkAttributes> {}
/** Reads and writes {@link LinkMessage}. What is of family bridge is for `BridgeLinkMessage`. */
export const LinkMessage = message<LinkHeader, LinkAttributes>(linkHeader, linkAttributes);

/** A message about a link, read in place. */
export interface LinkView extends MessageView<LinkHeader, LinkAttributes> {}
