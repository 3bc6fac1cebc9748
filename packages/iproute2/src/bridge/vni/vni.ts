import type { LinkReference } from '../../link-names.ts';
import type { NumberRange } from '../range.ts';

/** Identifiers that a VXLAN is to let in. */
export interface VniSpec {
  /** The VXLAN, which must have `vnifilter`. */
  dev: LinkReference;
  /** The identifier, or the identifiers: 10, '10-20'. */
  vni: NumberRange;
  /** Multicast group that its frames go to: an IP address. */
  group?: string | undefined;
  /** Remote host that its frames go to: an IP address. */
  remote?: string | undefined;
}

/** Counters of an identifier. */
export interface VniStats {
  /** Octets received. */
  rxBytes: bigint;
  /** Packets received. */
  rxPkts: bigint;
  /** Packets dropped on receipt. */
  rxDrops: bigint;
  /** Errors on receipt. */
  rxErrors: bigint;
  /** Octets sent. */
  txBytes: bigint;
  /** Packets sent. */
  txPkts: bigint;
  /** Packets dropped on sending. */
  txDrops: bigint;
  /** Errors on sending. */
  txErrors: bigint;
}

/** Identifiers that a VXLAN lets in, which have all else in common. */
export interface Vni {
  /** Name of the VXLAN. */
  dev: string;
  /** Its index. */
  index: number;
  /** The identifier, or the identifiers. */
  vni: NumberRange;
  /** Multicast group that its frames go to. */
  group?: string;
  /** Remote host that its frames go to. */
  remote?: string;
  /** Counters, if they were asked for. Not sent. */
  stats?: VniStats;
}

/** Which identifiers are meant. */
export interface VniFilter {
  /** Those of this VXLAN. */
  readonly dev?: LinkReference | undefined;
  /** With their counters. Identifiers do not go together then. */
  readonly stats?: boolean | undefined;
}
