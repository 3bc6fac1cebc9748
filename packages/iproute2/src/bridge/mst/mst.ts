import type { PortState } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';

/** The state of a port in one of several spanning trees. */
export interface MstSpec {
  /** The port. */
  dev: LinkReference;
  /** Number of the spanning tree, 0 to 4094; 0 is the common one. */
  msti: number;
  /** State of the port in it. */
  state: PortState;
}

/** The same, as it is read. */
export interface MstState {
  /** Name of the port. */
  dev: string;
  /** Its index. */
  index: number;
  /** Number of the spanning tree; 0 is the common one. */
  msti: number;
  /** State of the port in it. */
  state: PortState;
}

/** Which states are meant. */
export interface MstFilter {
  /** Those of this port. */
  readonly dev?: LinkReference | undefined;
  /** Those in this spanning tree. */
  readonly msti?: number | undefined;
}
