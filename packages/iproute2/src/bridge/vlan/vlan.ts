import type { MulticastRouter, PortState } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { NumberRange } from '../range.ts';

/** Settings of a VLAN on one port, or on the bridge itself. */
export interface BridgeVlanOptions {
  /** State in the spanning tree. */
  state?: PortState | undefined;
  /** Whether multicast routers are there. */
  mcastRouter?: MulticastRouter | undefined;
  /** Most groups; 0 is no limit (Linux 6.3). */
  mcastMaxGroups?: number | undefined;
  /** Whether neighbours are answered for (Linux 6.4); the port must have `neighVlanSuppress`. */
  neighSuppress?: boolean | undefined;
  /** Whether gratuitous announcements of neighbours are passed on all the same (Linux 7.2); not of the bridge itself. */
  neighForwardGrat?: boolean | undefined;
}

/** VLANs that a port is to have, or a bridge itself. */
export interface BridgeVlanSpec extends BridgeVlanOptions {
  /** The port, or the bridge. */
  dev: LinkReference;
  /** The VLAN, or the VLANs: 10, '10-20'. */
  vid: NumberRange;
  /** Frames that come without a tag belong to it. */
  pvid?: boolean | undefined;
  /** Frames leave without a tag. */
  untagged?: boolean | undefined;
  /** The id of the tunnel that it goes through, or as many ids as there are VLANs: '1010-1020'. The port must have `vlanTunnel`. `null` takes it away. */
  tunnelInfo?: NumberRange | null | undefined;
  /** Ask the device itself, which may be a switch of its own, as Linux before 5.6 has to be asked about bridges. */
  self?: boolean | undefined;
  /** Ask the bridge that the port is of, in the same way. */
  master?: boolean | undefined;
}

/** What is to be changed of VLANs that a port has, or a bridge itself. */
export interface BridgeVlanChanges extends BridgeVlanOptions {
  /** The port, or the bridge. */
  dev: LinkReference;
  /** The VLAN, or the VLANs. */
  vid: NumberRange;
  /** The tunnel, as in {@link BridgeVlanSpec.tunnelInfo}; `null` takes it away. */
  tunnelInfo?: NumberRange | null | undefined;
}

/** Counters of a VLAN. */
export interface BridgeVlanStats {
  /** Octets received. */
  rxBytes: bigint;
  /** Packets received. */
  rxPackets: bigint;
  /** Octets sent. */
  txBytes: bigint;
  /** Packets sent. */
  txPackets: bigint;
}

/** VLANs of a port, or of a bridge itself, that have all but their number in common. */
export interface BridgeVlan {
  /** Name of the port or bridge. */
  dev: string;
  /** Its index. */
  index: number;
  /** The VLAN, or the VLANs. */
  vid: NumberRange;
  /** Frames that come without a tag belong to it. */
  pvid?: true;
  /** Frames leave without a tag. */
  untagged?: true;
  /** The tunnel that it goes through; of several VLANs, the tunnels in turn. */
  tunnelInfo?: NumberRange;
  /** State in the spanning tree. */
  state?: PortState;
  /** Whether multicast routers are there. */
  mcastRouter?: MulticastRouter;
  /** Number of groups; known where groups are learnt by VLAN. Not sent. */
  mcastNGroups?: number;
  /** Most groups; 0 is no limit. */
  mcastMaxGroups?: number;
  /** Whether neighbours are answered for. */
  neighSuppress?: boolean;
  /** Whether gratuitous announcements of neighbours are passed on all the same. */
  neighForwardGrat?: boolean;
  /** Counters, if they were asked for. Not sent. */
  stats?: BridgeVlanStats;
}

/** Which VLANs are meant. */
export interface BridgeVlanFilter {
  /** Those of this port or bridge. */
  readonly dev?: LinkReference | undefined;
  /** These VLANs. Of more that go together, the part that is meant. */
  readonly vid?: NumberRange | undefined;
  /** With their counters. VLANs do not go together then. */
  readonly stats?: boolean | undefined;
}
