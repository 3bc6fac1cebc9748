import { message, type Message, type MessageView } from '@netlink/packet';
import {
  type VlanAttributes,
  vlanAttributes,
  type VlanDumpAttributes,
  vlanDumpAttributes,
} from './attributes.ts';
import { type VlanHeader, vlanHeader } from './header.ts';

/** A message about the VLANs of a bridge or port: RTM_NEWVLAN, RTM_DELVLAN (Linux 5.6). */
export interface VlanMessage extends Message<VlanHeader, VlanAttributes> {}
/** A message about the VLANs of a bridge or port, read in place. */
export interface VlanView extends MessageView<VlanHeader, VlanAttributes> {}
/** Reads and writes {@link VlanMessage}. */
export const VlanMessage = message<VlanHeader, VlanAttributes>(vlanHeader, vlanAttributes);

/** What the kernel is asked about VLANs: RTM_GETVLAN. */
export interface VlanDumpMessage extends Message<VlanHeader, VlanDumpAttributes> {}
/** Reads and writes {@link VlanDumpMessage}. */
export const VlanDumpMessage = message<VlanHeader, VlanDumpAttributes>(vlanHeader, vlanDumpAttributes);
