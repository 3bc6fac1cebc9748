import { message, type Message, type MessageView } from '@netlink/packet';
import { type LinkHeader, linkHeader } from '../header.ts';
import { type BridgeLinkAttributes, bridgeLinkAttributes } from './attributes.ts';

/** A message about a bridge or a port of one: RTM_NEWLINK, RTM_GETLINK, RTM_SETLINK, RTM_DELLINK of family bridge. */
export interface BridgeLinkMessage extends Message<LinkHeader, BridgeLinkAttributes> {}
/** Reads and writes {@link BridgeLinkMessage}. */
export const BridgeLinkMessage = message<LinkHeader, BridgeLinkAttributes>(linkHeader, bridgeLinkAttributes);

/** A message about a bridge or a port of one, read in place. */
export interface BridgeLinkView extends MessageView<LinkHeader, BridgeLinkAttributes> {}
