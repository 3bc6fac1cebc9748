import { message, type Message, type MessageView } from '@netlink/packet';
import { type NsidAttributes, nsidAttributes } from './attributes.ts';
import { type NsidHeader, nsidHeader } from './header.ts';

/** A message about a namespace identifier: RTM_NEWNSID, RTM_DELNSID, RTM_GETNSID. */
export interface NsidMessage extends Message<NsidHeader, NsidAttributes> {}
/** A message about a namespace identifier, read in place. */
export interface NsidView extends MessageView<NsidHeader, NsidAttributes> {}
/** Reads and writes {@link NsidMessage}. */
export const NsidMessage = message<NsidHeader, NsidAttributes>(nsidHeader, nsidAttributes);
