import { message, type Message, type MessageView } from '@netlink/packet';
import { type AddressAttributes, addressAttributes } from './attributes.ts';
import { type AddressHeader, addressHeader } from './header.ts';

/** A message about an address: RTM_NEWADDR, RTM_DELADDR, RTM_GETADDR, and the same of MULTICAST and ANYCAST. */
export interface AddressMessage extends Message<AddressHeader, AddressAttributes> {}
/** A message about an address, read in place. */
export interface AddressView extends MessageView<AddressHeader, AddressAttributes> {}
/** Reads and writes {@link AddressMessage}. */
export const AddressMessage = message<AddressHeader, AddressAttributes>(addressHeader, addressAttributes);
