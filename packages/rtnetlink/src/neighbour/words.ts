import { flags, type Layout, u16, u32, u8 } from '@netlink/packet';
import * as c from './constants.ts';

/** `NUD_*`: the states of a neighbour. One without any is in the state none. */
export const NEIGHBOUR_STATES = {
  incomplete: c.NUD_INCOMPLETE,
  reachable: c.NUD_REACHABLE,
  stale: c.NUD_STALE,
  delay: c.NUD_DELAY,
  probe: c.NUD_PROBE,
  failed: c.NUD_FAILED,
  noarp: c.NUD_NOARP,
  permanent: c.NUD_PERMANENT,
} as const;
/** A state of a neighbour. */
export type NeighbourState = keyof typeof NEIGHBOUR_STATES | number;
/** `NUD_*` in two octets. */
export const neighbourState: Layout<readonly NeighbourState[]> = flags(u16, NEIGHBOUR_STATES);

/** `NTF_*`: the flags of a neighbour. */
export const NEIGHBOUR_FLAGS = {
  use: c.NTF_USE,
  self: c.NTF_SELF,
  master: c.NTF_MASTER,
  proxy: c.NTF_PROXY,
  extLearned: c.NTF_EXT_LEARNED,
  offloaded: c.NTF_OFFLOADED,
  sticky: c.NTF_STICKY,
  router: c.NTF_ROUTER,
} as const;
/** A flag of a neighbour. */
export type NeighbourFlag = keyof typeof NEIGHBOUR_FLAGS | number;
/** `NTF_*` in one octet. */
export const neighbourFlags: Layout<readonly NeighbourFlag[]> = flags(u8, NEIGHBOUR_FLAGS);

/** `NTF_EXT_*`: further flags of a neighbour. */
export const NEIGHBOUR_EXT_FLAGS = {
  managed: c.NTF_EXT_MANAGED,
  locked: c.NTF_EXT_LOCKED,
  extValidated: c.NTF_EXT_EXT_VALIDATED,
} as const;
/** A further flag of a neighbour. */
export type NeighbourExtFlag = keyof typeof NEIGHBOUR_EXT_FLAGS | number;
/** `NTF_EXT_*` in four octets. */
export const neighbourExtFlags: Layout<readonly NeighbourExtFlag[]> = flags(u32, NEIGHBOUR_EXT_FLAGS);
