import { attributes, type Infer, list, nested, u16 } from '@netlink/packet';
import { portState } from '../info/port-state.ts';

/** One tree in `IFLA_BRIDGE_MST`. */
export const IFLA_BRIDGE_MST_ENTRY = 1;
/** Number of the spanning tree, 0 to 4094. */
export const IFLA_BRIDGE_MST_ENTRY_MSTI = 1;
/** State of the port in that tree. */
export const IFLA_BRIDGE_MST_ENTRY_STATE = 2;

/** State of a port in one of several spanning trees (`IFLA_BRIDGE_MST_ENTRY_*`, linux/if_bridge.h). */
export const bridgeMstEntry = attributes({
  msti: [IFLA_BRIDGE_MST_ENTRY_MSTI, u16],
  state: [IFLA_BRIDGE_MST_ENTRY_STATE, portState],
});
/** State of a port in one of several spanning trees (`IFLA_BRIDGE_MST_ENTRY_*`). */
export interface BridgeMstEntry extends Infer<typeof bridgeMstEntry> {}

/** State of a port in each spanning tree (`IFLA_BRIDGE_MST`). */
export const bridgeMst = list(IFLA_BRIDGE_MST_ENTRY, nested<BridgeMstEntry>(bridgeMstEntry));
