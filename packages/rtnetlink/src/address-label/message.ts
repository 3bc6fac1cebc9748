import { message, type Message, type MessageView } from '@netlink/packet';
import { type AddressLabelAttributes, addressLabelAttributes } from './attributes.ts';
import { type AddressLabelHeader, addressLabelHeader } from './header.ts';

/** A message about an address label: RTM_NEWADDRLABEL, RTM_DELADDRLABEL, RTM_GETADDRLABEL. */
export interface AddressLabelMessage extends Message<AddressLabelHeader, AddressLabelAttributes> {}
/** A message about an address label, read in place. */
export interface AddressLabelView extends MessageView<AddressLabelHeader, AddressLabelAttributes> {}
/** Reads and writes {@link AddressLabelMessage}. */
export const AddressLabelMessage = message<AddressLabelHeader, AddressLabelAttributes>(
  addressLabelHeader,
  addressLabelAttributes,
);
