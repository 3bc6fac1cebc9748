import { message, type Message, type MessageView } from '@netlink/packet';
import { type TunnelAttributes, tunnelAttributes } from './attributes.ts';
import { type TunnelHeader, tunnelHeader } from './header.ts';

/** A message about the identifiers of a VXLAN: RTM_NEWTUNNEL, RTM_DELTUNNEL, RTM_GETTUNNEL (Linux 5.18). */
export interface TunnelMessage extends Message<TunnelHeader, TunnelAttributes> {}
/** A message about the identifiers of a VXLAN, read in place. */
export interface TunnelView extends MessageView<TunnelHeader, TunnelAttributes> {}
/** Reads and writes {@link TunnelMessage}. */
export const TunnelMessage = message<TunnelHeader, TunnelAttributes>(tunnelHeader, tunnelAttributes);
