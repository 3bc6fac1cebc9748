import { message, type Message, type MessageView } from '@netlink/packet';
import { type NetconfAttributes, netconfAttributes } from './attributes.ts';
import { type NetconfHeader, netconfHeader } from './header.ts';

/** A message about settings of an address family: RTM_NEWNETCONF, RTM_DELNETCONF, RTM_GETNETCONF. */
export interface NetconfMessage extends Message<NetconfHeader, NetconfAttributes> {}
/** A message about settings of an address family, read in place. */
export interface NetconfView extends MessageView<NetconfHeader, NetconfAttributes> {}
/** Reads and writes {@link NetconfMessage}. */
export const NetconfMessage = message<NetconfHeader, NetconfAttributes>(netconfHeader, netconfAttributes);
